import type { Exit } from '../../program.ts';
import { checkUnknownValues } from '../expressions/unknown-values.ts';
import type { Labels } from '../labels/assign-labels.ts';
import type { Scope } from '../scope.ts';
import type { Workspace } from '../workspace.ts';
import { checkExit } from './exit.ts';
import type { ClauseOf } from './pick-clause.ts';

/** `unless CONDITION { EFFECTS }`: a standing exit. */
export function checkUnless(node: ClauseOf<'unless'> | undefined, scope: Scope, labels: Labels, workspace: Workspace): Exit | undefined {
  const exit = node && checkExit(node, 'unless_1', scope, labels, workspace);
  if (exit !== undefined) checkUnknownValues(exit.when, workspace);
  return exit;
}
