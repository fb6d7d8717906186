import type { Fact, RestartStep } from '../../../language/program.ts';
import type { NodeBase, Target } from '../node.ts';
import { afterStage } from '../stage.ts';
import { nodeBase, type StepFlow } from './step-flow.ts';

/** Waits `ms`, and again from each such event on, at most `limitMs` from its beginning. */
export type RestartNode = NodeBase & {
  readonly kind: 'restart';
  readonly ms: number;
  readonly limitMs: number;
  readonly event: Fact;
  readonly next: Target;
};

/** `wait 1h up to 2d restarting on this cart updated`. */
export const restart: StepFlow<RestartStep, RestartNode> = {
  lower: (step, next) => [{ ...nodeBase(step), kind: 'restart', ms: step.ms, limitMs: step.limitMs, event: step.event, next }],
  behind: (node) => [afterStage(node, node.next)],
  takes: ({ event }) => [event],
  expressions: ({ event }) => [event],
};
