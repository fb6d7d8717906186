import type { Step } from '../../program.ts';
import type { IfStepNode } from '../../syntax/ast.ts';
import { checkCondition } from '../expressions/check-expression.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { afterDecision, join } from './path-state.ts';
import { scopeAt } from './scope-at.ts';

/** `if … else if … else …`: the branches join behind it. */
export function checkIf(node: IfStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const scope = scopeAt(context.scope, context.state);
  const branches = node.branches.map((branch, index) => ({
    condition: checkCondition(branch.condition, scope, context.workspace),
    block: context.block(branch.steps, afterDecision(context.state, `\`${base.label}\` takes branch ${index + 1}`)),
  }));
  const otherwise = context.block(node.otherwise ?? [], afterDecision(context.state, `\`${base.label}\` takes no branch`));
  const end = join(context.state, [...branches.map(({ block }) => block.end), otherwise.end]);
  const whole = branches.flatMap(({ condition, block }) => (condition === undefined ? [] : [{ condition, steps: block.steps }]));
  if (whole.length < branches.length) return { end };
  const step: Step = { ...base, kind: 'if', branches: whole, otherwise: otherwise.steps };
  return { step, end };
}
