import type { Step, StepBase } from '../../program.ts';
import type { ParallelStepNode } from '../../syntax/steps/parallel.ts';
import { areEnough } from './arms.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { merge } from './path-state.ts';
import type { StepCheck } from './step-check.ts';

/** All arms, side by side; goes on when all are done. */
export type ParallelStep = StepBase & { readonly kind: 'parallel'; readonly arms: readonly (readonly Step[])[] };

/** `parallel { { … } { … } }`: behind it all arms are done, so what any of them binds or gives is certain. */
function checkParallel(node: ParallelStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const isEnough = areEnough(node.arms, '`parallel` has', node.span, context);
  const blocks = node.arms.map((arm) => context.block(arm.steps, context.state));
  const end =
    blocks.length === 0
      ? context.state
      : merge(
          context.state,
          blocks.map((block) => block.end),
        );
  return isEnough ? { step: { ...base, kind: 'parallel', arms: blocks.map((block) => block.steps) }, end } : { end };
}

/** `parallel { { … } { … } }`. */
export const parallel: StepCheck<ParallelStepNode, ParallelStep> = {
  check: checkParallel,
  blockWords: ({ arms }) => arms.map((_, index) => `${index + 1}`),
  ways: ({ arms }) => arms.map((steps) => ({ kind: 'parallel', steps })),
};
