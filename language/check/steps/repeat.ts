import type { Expression, Step, StepBase } from '../../program.ts';
import type { RepeatStepNode } from '../../syntax/steps/repeat.ts';
import { checkCondition } from '../expressions/check-expression.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { afterDecision, join } from './path-state.ts';
import { scopeAt } from './scope-at.ts';
import type { StepCheck } from './step-check.ts';

/** `repeat NAME up to N times until FACT { … }`: `until` is tested before each pass. */
export type RepeatStep = StepBase & {
  readonly kind: 'repeat';
  readonly times: number;
  readonly until?: Expression;
  readonly steps: readonly Step[];
};

/** Most passes of a `repeat`. */
const MOST = 1000;

/** `repeat nudges up to 3 times until purchased { … }`: `until` is tested before each pass, so there may be none. */
function checkRepeat(node: RepeatStepNode, context: StepContext): CheckedStep {
  const { state, workspace } = context;
  const base = baseOf(node, context);
  const times = checkTimes(node, context);
  const until = node.until && checkCondition(node.until, scopeAt(context.scope, state), workspace);
  const { steps, end: last } = context.block(node.steps, state);
  const none = node.until === undefined ? [] : [afterDecision(state, `\`${base.label}\` makes no pass`)];
  const end = join(state, [last, ...none]);
  if (times === undefined || (node.until !== undefined && until === undefined)) return { end };
  return { step: { ...base, kind: 'repeat', times, ...(until && { until }), steps }, end };
}

function checkTimes({ times }: RepeatStepNode, { workspace }: StepContext): number | undefined {
  const number = Number(times.value);
  if (Number.isInteger(number) && number >= 1 && number <= MOST) return number;
  workspace.report('invalid-times', {
    message: `\`${times.value}\` passes cannot be made.`,
    help: `Write a whole number from 1 to ${MOST}.`,
    span: times.span,
  });
  return undefined;
}

/** `repeat NAME up to N times { … }`. */
export const repeat: StepCheck<RepeatStepNode, RepeatStep> = {
  check: checkRepeat,
  blockWords: () => [''],
  conditions: ({ until }) => (until === undefined ? [] : [{ place: 'repeat', condition: until }]),
  ways: ({ steps }) => [{ kind: 'pass', steps }],
};
