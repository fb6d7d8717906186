import type { EffectStep, Exit, Step } from '../../program.ts';
import type { StepNode } from '../../syntax/ast.ts';
import { checkCondition } from '../expressions/check-expression.ts';
import type { Labels } from '../labels/assign-labels.ts';
import type { Scope } from '../scope.ts';
import { checkSteps } from '../steps/check-steps.ts';
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
  const { steps } = checkSteps(nodes.filter(isEffect), START, { workspace, labels, scope });
  return condition && { label, when: condition, effects: steps.filter(isEffectStep), span: node.span };
}

function isEffect(step: StepNode): boolean {
  return step.kind === 'email' || step.kind === 'give';
}

function isEffectStep(step: Step): step is EffectStep {
  return step.kind === 'email' || step.kind === 'give';
}

function reportNoEffect(step: StepNode, workspace: Workspace): void {
  const help = 'Leave it out: these effects run when the run has ended.';
  workspace.report('only-effects-here', {
    message: `\`${step.kind === 'race' ? 'wait' : step.kind}\` is no effect.`,
    help,
    span: step.span,
  });
}
