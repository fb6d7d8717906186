import type { Expression } from '../../program.ts';
import { checkCondition } from '../expressions/check-expression.ts';
import { checkUnknownValues } from '../expressions/unknown-values.ts';
import type { Scope } from '../scope.ts';
import type { Workspace } from '../workspace.ts';
import type { ClauseOf } from './pick-clause.ts';

/** `only if CONDITION`: tested at entry, so facts need a window, and what unknown values mean must be said. */
export function checkOnlyIf(node: ClauseOf<'only if'> | undefined, scope: Scope, workspace: Workspace): Expression | undefined {
  if (node === undefined) return undefined;
  const condition = checkCondition(node.condition, { ...scope, facts: 'window needed' }, workspace);
  if (condition !== undefined) checkUnknownValues(condition, workspace);
  return condition;
}
