import type { Expression, Step, StepBase } from '../../program.ts';
import type { IfStepNode } from '../../syntax/steps/if.ts';
import { checkCondition } from '../expressions/check-expression.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { afterDecision, join } from './path-state.ts';
import { scopeAt } from './scope-at.ts';
import type { StepCheck } from './step-check.ts';

/** `if … else if … else`: the first branch whose condition holds is taken. */
export type IfStep = StepBase & {
  readonly kind: 'if';
  readonly branches: readonly { readonly condition: Expression; readonly steps: readonly Step[] }[];
  readonly otherwise: readonly Step[];
};

/** `if … else if … else …`: the branches join behind it. */
function checkIf(node: IfStepNode, context: StepContext): CheckedStep {
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
  const step: IfStep = { ...base, kind: 'if', branches: whole, otherwise: otherwise.steps };
  return { step, end };
}

/** `if CONDITION { … } else { … }`. */
export const branch: StepCheck<IfStepNode, IfStep> = {
  check: checkIf,
  blockWords: ({ branches }) => [...branches.map((_, index) => (index === 0 ? 'then' : `then${index + 1}`)), 'else'],
  conditions: ({ branches }) => branches.map(({ condition }) => ({ place: 'if', condition })),
  ways: ({ branches, otherwise }) => {
    const conditions = branches.map(({ condition }) => condition);
    return [
      ...branches.map((one, index) => ({ kind: 'branch', ...one, before: conditions.slice(0, index) }) as const),
      { kind: 'no branch', before: conditions, steps: otherwise },
    ];
  },
};
