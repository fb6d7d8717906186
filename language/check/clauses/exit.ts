import type { EffectStep, Exit, Step } from '../../program.ts';
import type { StepNode } from '../../syntax/ast.ts';
import { checkCondition } from '../expressions/check-expression.ts';
import type { Labels } from '../labels/assign-labels.ts';
import type { Scope } from '../scope.ts';
import { checkSteps } from '../steps/check-steps.ts';
import { refuseElse } from '../steps/else.ts';
import { START } from '../steps/path-state.ts';
import type { Workspace } from '../workspace.ts';
import type { ClauseOf } from './pick-clause.ts';

/** What `unless` and `goal` share: a condition with facts since entry, and effects that run when it ends the run. */
export function checkExit(
  node: ClauseOf<'unless'> | ClauseOf<'goal'>,
  label: string,
  scope: Scope,
  labels: Labels,
  workspace: Workspace,
): Exit | undefined {
  const condition = checkCondition(node.condition, { ...scope, facts: 'since entry' }, workspace);
  const nodes = node.steps ?? [];
  for (const step of nodes) if (!isEffect(step)) reportNoEffect(step, workspace);
  for (const step of nodes) refuseElseOf(step, workspace);
  const { steps } = checkSteps(nodes.filter(isEffect), START, { workspace, labels, scope });
  return condition && { label, when: condition, effects: steps.filter(isEffectStep), span: node.span };
}

/** Steps that do something and do not decide where the run goes on. */
const EFFECTS: readonly StepNode['kind'][] = [
  'email',
  'sms',
  'push',
  'whatsapp',
  'send',
  'give',
  'add',
  'remove',
  'set',
  'call',
  'notify',
  'start',
  'unsubscribe',
  'suppress',
] satisfies readonly EffectStep['kind'][];

function isEffect(step: StepNode): boolean {
  return EFFECTS.includes(step.kind);
}

function isEffectStep(step: Step): step is EffectStep {
  return EFFECTS.includes(step.kind);
}

function refuseElseOf(step: StepNode, workspace: Workspace): void {
  // The others refuse theirs anyway: they always succeed.
  if (!('otherwise' in step) || !CAN_FAIL.includes(step.kind) || step.kind === 'if') return;
  const why = 'These effects run when the run has ended, and nothing waits for what becomes of them.';
  refuseElse(step.otherwise, why, 'Leave it out.', workspace);
}

const CAN_FAIL: readonly StepNode['kind'][] = ['email', 'sms', 'push', 'whatsapp', 'send', 'give', 'call'];

const WAITS: readonly StepNode['kind'][] = ['race', 'until', 'restart'];

function reportNoEffect(step: StepNode, workspace: Workspace): void {
  const help = 'Leave it out: these effects run when the run has ended.';
  workspace.report('only-effects-here', {
    message: `\`${WAITS.includes(step.kind) ? 'wait' : step.kind}\` is no effect.`,
    help,
    span: step.span,
  });
}
