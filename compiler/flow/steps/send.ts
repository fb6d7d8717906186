import type { Argument, Channel, Message, SendStep } from '../../../language/program.ts';
import type { NodeBase, Target } from '../node.ts';
import { messageSignature } from '../signatures.ts';
import { deliveryStages } from '../stage.ts';
import { type EffectFlow, nodeBase } from './step-flow.ts';

/** Queues a message on the first channel that can reach the contact; `otherwise` and `join` as with a message. */
export type SendNode = NodeBase & {
  readonly kind: 'send';
  readonly message: string;
  readonly by: readonly (Channel | 'preferred')[];
  readonly with: readonly Argument[];
  readonly next: Target;
  readonly otherwise?: Target;
  readonly join?: Target;
};

/** `send cart_reminder by preferred or push or email else { … }`. */
export const send: EffectFlow<SendStep, SendNode> = {
  effect: (step) => ({ ...nodeBase(step), kind: 'send', message: step.message, by: step.by, with: step.with }),
  behind: deliveryStages,
  expressions: (node) => node.with.map((argument) => argument.value),
  uses: (node, { messages }) => channelsOf(node, messages).map((channel) => messageSignature(messages, channel, node.message)),
};

/** The channels that a `send` may come to: those listed; `preferred` adds none that has the message beside them. */
function channelsOf({ by, message }: Pick<SendNode, 'by' | 'message'>, messages: readonly Message[]): readonly Channel[] {
  const listed = by.filter((channel) => channel !== 'preferred');
  const others = by.includes('preferred') ? messages.filter(({ name }) => name === message).map(({ channel }) => channel) : [];
  return [...new Set([...listed, ...others])];
}
