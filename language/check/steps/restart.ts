import type { Fact, StepBase } from '../../program.ts';
import type { RestartStepNode } from '../../syntax/steps/restart.ts';
import { checkExpression } from '../expressions/check-expression.ts';
import { isFact } from '../expressions/fact.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { scopeAt } from './scope-at.ts';
import type { StepCheck } from './step-check.ts';
import { isLongEnough } from './wait.ts';

/** `wait 1h up to 2d restarting on this cart updated`: ends `ms` after the last such event, `limitMs` after its beginning at the latest. */
export type RestartStep = StepBase & { readonly kind: 'restart'; readonly ms: number; readonly limitMs: number; readonly event: Fact };

/** `wait 1h up to 2d restarting on this cart updated`: the limit, which counts from the beginning, is longer than the wait. */
function checkRestart(node: RestartStepNode, context: StepContext): CheckedStep {
  const { workspace, state } = context;
  const base = baseOf(node, context);
  const fits = isLongEnough(node.duration, workspace) && hasRoom(node, context);
  const event = checkExpression(node.event, { ...scopeAt(context.scope, state), facts: 'since entry' }, workspace);
  if (!fits || event === undefined || !isFact(event)) return { end: state };
  return { step: { ...base, kind: 'restart', ms: node.duration.ms, limitMs: node.limit.ms, event }, end: state };
}

function hasRoom({ duration, limit }: RestartStepNode, { workspace }: StepContext): boolean {
  if (limit.ms > duration.ms) return true;
  workspace.report('limit-too-short', {
    message: 'The limit is reached before the wait could start again.',
    help: 'Write a limit that is longer than the wait, such as `wait 1h up to 2d restarting on …`.',
    span: limit.span,
    related: [{ span: duration.span, message: 'the wait' }],
  });
  return false;
}

/** `wait D up to D restarting on EVENT`. */
export const restart: StepCheck<RestartStepNode, RestartStep> = {
  check: checkRestart,
  conditions: ({ event }) => [{ place: 'wait', condition: event }],
  waits: ({ ms, limitMs }) => ({ kind: 'since event', ms, limitMs }),
};
