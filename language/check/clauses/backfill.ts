import type { Campaign } from '../../program.ts';
import { triggerChecks } from '../triggers/registry.ts';
import type { Workspace } from '../workspace.ts';
import type { ClauseOf } from './pick-clause.ts';
import { isPositive } from './positive.ts';
import type { CheckedTriggers } from './when.ts';

/** `backfill 3d`, `backfill all`: at least one trigger has past occurrences. */
export function checkBackfill(
  node: ClauseOf<'backfill'> | undefined,
  { nodes }: CheckedTriggers,
  workspace: Workspace,
): Campaign['backfill'] {
  if (node === undefined) return undefined;
  const [first] = nodes;
  const why = first && triggerChecks[first.kind].withoutPast;
  if (why !== undefined && nodes.every(({ kind }) => triggerChecks[kind].withoutPast !== undefined)) {
    workspace.report('nothing-to-backfill', { message: why, help: 'Leave out `backfill`, or start with an event.', span: node.span });
    return undefined;
  }
  if (node.reach === undefined) return 'all';
  return isPositive(node.reach, workspace) ? node.reach.ms : undefined;
}
