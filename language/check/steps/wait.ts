import type { StepBase } from '../../program.ts';
import type { Duration } from '../../syntax/ast.ts';
import type { WaitStepNode } from '../../syntax/steps/wait.ts';
import type { Workspace } from '../workspace.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import type { StepCheck } from './step-check.ts';

/** `wait 3d`: milliseconds. */
export type WaitStep = StepBase & { readonly kind: 'wait'; readonly ms: number };

/** `wait 3d`. */
function checkWait(node: WaitStepNode, context: StepContext): CheckedStep {
  const end = context.state;
  return isLongEnough(node.duration, context.workspace)
    ? { step: { ...baseOf(node, context), kind: 'wait', ms: node.duration.ms }, end }
    : { end };
}

/** Reports a wait of zero. */
export function isLongEnough(duration: Duration, workspace: Workspace): boolean {
  if (duration.ms > 0) return true;
  workspace.report('wait-too-short', {
    message: 'This wait is over at once.',
    help: 'Write a longer one, or leave it out.',
    span: duration.span,
  });
  return false;
}

/** `wait D`. */
export const wait: StepCheck<WaitStepNode, WaitStep> = {
  check: checkWait,
  waits: ({ ms }) => ({ kind: 'length', ms }),
};
