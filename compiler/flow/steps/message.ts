import type { Argument, Channel, MessageStep } from '../../../language/program.ts';
import type { NodeBase, Target } from '../node.ts';
import { messageSignature } from '../signatures.ts';
import { deliveryStages } from '../stage.ts';
import { type EffectFlow, nodeBase } from './step-flow.ts';

/**
 * Queues a message; the kind is the channel. With `otherwise` it is a wait too: the run stands here until the provider has accepted it
 * (`next`) or it is known not to go (`otherwise`; at once where the stage can tell).
 */
export type MessageNode = NodeBase & {
  readonly kind: Channel;
  readonly message: string;
  readonly with: readonly Argument[];
  readonly next: Target;
  readonly otherwise?: Target;
  /** Where both ways join; present with `otherwise`. */
  readonly join?: Target;
};

/** `email cart_reminder with { … }`, `sms birthday else { … }`. */
export const message: EffectFlow<MessageStep, MessageNode> = {
  effect: (step) => ({ ...nodeBase(step), kind: step.kind, message: step.message, with: step.with }),
  behind: deliveryStages,
  expressions: (node) => node.with.map((argument) => argument.value),
  uses: (node, { messages }) => [messageSignature(messages, node.kind, node.message)],
};
