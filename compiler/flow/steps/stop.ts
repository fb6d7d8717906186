import type { StopStep } from '../../../language/program.ts';
import type { NodeBase } from '../node.ts';
import { nodeBase, type StepFlow } from './step-flow.ts';

/** Ends the run with an outcome. */
export type StopNode = NodeBase & { readonly kind: 'stop'; readonly outcome: string };

/** `stop outcome not_interested`: nothing follows it. */
export const stop: StepFlow<StopStep, StopNode> = {
  lower: (step) => [{ ...nodeBase(step), kind: 'stop', outcome: step.outcome }],
  targets: () => [],
};
