import type { Exit, Expression } from '../../program.ts';
import { expressionKey } from '../expressions/expression-key.ts';
import type { Labels } from '../labels/assign-labels.ts';
import type { Scope } from '../scope.ts';
import type { Workspace } from '../workspace.ts';
import { checkExit } from './exit.ts';
import type { ClauseOf } from './pick-clause.ts';
import { isPositive } from './positive.ts';

/** `goal FACT counted for D { EFFECTS }`. */
export function checkGoal(node: ClauseOf<'goal'> | undefined, scope: Scope, labels: Labels, workspace: Workspace): Exit | undefined {
  if (node?.countedFor !== undefined) isPositive(node.countedFor, workspace);
  const exit = node && checkExit(node, 'goal_1', scope, labels, workspace);
  return exit && { ...exit, ...(node.countedFor === undefined ? {} : { countedFor: node.countedFor.ms }) };
}

/** Reports a goal that the `unless` repeats: one event cannot both end the run as a success and as an exit. They may overlap in part. */
export function checkShadowed(goal: Exit, unless: Exit, workspace: Workspace): void {
  const exits = new Map(alternatives(unless.when).map((one) => [expressionKey(one), one]));
  for (const one of alternatives(goal.when)) {
    const exit = exits.get(expressionKey(one));
    if (exit === undefined) continue;
    workspace.report('goal-shadowed', {
      message: 'The same happening would be a success and an exit.',
      help: 'Leave it out of the `unless` if it is a success, else out of the `goal`.',
      span: one.span,
      related: [{ span: exit.span, message: 'the same condition' }],
    });
  }
}

function alternatives(condition: Expression): readonly Expression[] {
  return condition.kind === 'or' ? condition.operands : [condition];
}
