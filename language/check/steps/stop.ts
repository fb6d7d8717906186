import type { StepBase } from '../../program.ts';
import type { StopStepNode } from '../../syntax/steps/stop.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import type { StepCheck } from './step-check.ts';

/** Ends the run. Outcome `stopped`, or the name given. */
export type StopStep = StepBase & { readonly kind: 'stop'; readonly outcome: string };

/** `stop`, `stop outcome not_interested`: nothing comes after it. */
function checkStop(node: StopStepNode, context: StepContext): CheckedStep {
  if (node.outcome !== undefined)
    context.workspace.use(node.outcome.span, { kind: 'outcome', name: node.outcome.text }, { role: 'declaration' });
  return { step: { ...baseOf(node, context), kind: 'stop', outcome: node.outcome?.text ?? 'stopped' }, end: undefined };
}

/** `stop [outcome NAME]`. */
export const stop: StepCheck<StopStepNode, StopStep> = {
  check: checkStop,
  ends: true,
  outcome: ({ outcome }) => outcome?.text,
};
