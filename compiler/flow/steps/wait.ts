import type { WaitStep } from '../../../language/program.ts';
import type { NodeBase, Target } from '../node.ts';
import { afterStage } from '../stage.ts';
import { nodeBase, type StepFlow } from './step-flow.ts';

/** Waits exactly `ms`. */
export type WaitNode = NodeBase & { readonly kind: 'wait'; readonly ms: number; readonly next: Target };

/** `wait 3d`. */
export const wait: StepFlow<WaitStep, WaitNode> = {
  lower: (step, next) => [{ ...nodeBase(step), kind: 'wait', ms: step.ms, next }],
  behind: (node) => [afterStage(node, node.next)],
  takes: () => [],
};
