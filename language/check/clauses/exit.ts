import type { Exit } from '../../program.ts';
import type { StepNode } from '../../syntax/ast.ts';
import { wordOf } from '../../syntax/steps/of-step.ts';
import { checkCondition } from '../expressions/check-expression.ts';
import type { Labels } from '../labels/assign-labels.ts';
import type { Scope } from '../scope.ts';
import { checkSteps } from '../steps/check-steps.ts';
import { refuseElse } from '../steps/else.ts';
import { isEffect } from '../steps/of-step.ts';
import { START } from '../steps/path-state.ts';
import { stepChecks } from '../steps/registry.ts';
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
  for (const step of nodes) if (!mayStand(step)) reportNoEffect(step, workspace);
  for (const step of nodes) refuseElseOf(step, workspace);
  const { steps } = checkSteps(nodes.filter(mayStand), START, { workspace, labels, scope });
  return condition && { label, when: condition, effects: steps.filter(isEffect), span: node.span };
}

function mayStand({ kind }: StepNode): boolean {
  return stepChecks[kind].effect !== undefined;
}

function refuseElseOf(step: StepNode, workspace: Workspace): void {
  // The others refuse theirs anyway: they always succeed.
  if (stepChecks[step.kind].effect !== 'may fail') return;
  const why = 'These effects run when the run has ended, and nothing waits for what becomes of them.';
  if ('otherwise' in step && step.otherwise !== undefined && 'steps' in step.otherwise)
    refuseElse(step.otherwise, why, 'Leave it out.', workspace);
}

function reportNoEffect(step: StepNode, workspace: Workspace): void {
  const help = 'Leave it out: these effects run when the run has ended.';
  workspace.report('only-effects-here', {
    message: `\`${wordOf(step)}\` is no effect.`,
    help,
    span: step.span,
  });
}
