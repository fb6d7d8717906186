import type { Argument, CallStep } from '../../../language/program.ts';
import type { NodeBase, Target } from '../node.ts';
import { endpointSignature } from '../signatures.ts';
import { afterStage, deliveryStages } from '../stage.ts';
import { type EffectFlow, nodeBase } from './step-flow.ts';

/**
 * Queues a request to an endpoint. It is a wait where `awaitsReply` says so, or there is an `otherwise`: the run stands here until the endpoint
 * has answered (`next`; the answer is bound under the label) or it is known not to (`otherwise`).
 */
export type CallNode = NodeBase & {
  readonly kind: 'call';
  readonly endpoint: string;
  readonly with: readonly Argument[];
  readonly awaitsReply: boolean;
  readonly next: Target;
  readonly otherwise?: Target;
  readonly join?: Target;
};

/** `call erp as reply with { … } else { … }`. In an exit nobody is left to wait for the answer. */
export const call: EffectFlow<CallStep, CallNode> = {
  effect: (step) => ({ ...nodeBase(step), kind: 'call', endpoint: step.endpoint, with: step.with, awaitsReply: false }),
  inFlow: (step) => ({ ...call.effect(step), awaitsReply: step.awaitsReply }),
  behind: (node) => (node.awaitsReply && node.otherwise === undefined ? [afterStage(node, node.next)] : deliveryStages(node)),
  expressions: (node) => node.with.map((argument) => argument.value),
  uses: (node, { settings }) => [endpointSignature(settings, node.endpoint)],
};
