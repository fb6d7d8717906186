import type { Moment, Step, StepBase } from '../../program.ts';
import type { MomentNode } from '../../syntax/ast.ts';
import type { UntilStepNode } from '../../syntax/steps/until.ts';
import { checkMoment } from '../moments/check-moment.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { checkElse, refuseElse } from './else.ts';
import { join } from './path-state.ts';
import { scopeAt } from './scope-at.ts';
import type { StepCheck } from './step-check.ts';

/** `wait 3 days at 09:00`, `wait until … [else { … }]`. `otherwise`: the date is unknown or already past when the wait begins. */
export type UntilStep = StepBase & { readonly kind: 'until'; readonly moment: Moment; readonly otherwise?: readonly Step[] };

/** Moments that always lie ahead or are now. */
const NEVER_PAST: Partial<Record<MomentNode['kind'], string>> = {
  span: 'A span always ends after it begins',
  weekday: 'A weekday always comes again',
  time: 'A time of day always comes again',
  window: 'A window always comes again',
};

/** `wait 3 days at 09:00`, `wait until contact.birthday at 09:00 else { … }`. */
function checkUntil(node: UntilStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const neverPast = NEVER_PAST[node.moment.kind];
  if (neverPast !== undefined) refuseElse(node.otherwise, `${neverPast}, so this could never run.`, 'Leave it out.', context.workspace);
  const moment = checkMoment(node.moment, scopeAt(context.scope, context.state), context.workspace);
  const otherwise = checkElse(node.otherwise, `the date of \`${base.label}\` is past or unknown`, context);
  const end = otherwise === undefined ? context.state : join(context.state, [context.state, otherwise.end]);
  if (moment === undefined) return { end };
  return { step: { ...base, kind: 'until', moment, ...(otherwise === undefined ? {} : { otherwise: otherwise.steps }) }, end };
}

/** `wait D at T`, `wait until …`. */
export const until: StepCheck<UntilStepNode, UntilStep> = {
  check: checkUntil,
  waits: ({ moment }) => ({ kind: 'moment', moment }),
};
