import type { Campaign } from '../../program.ts';
import type { TriggerNode } from '../../syntax/ast.ts';
import type { Workspace } from '../workspace.ts';
import type { ClauseOf } from './pick-clause.ts';
import { isPositive } from './positive.ts';
import type { CheckedTriggers } from './when.ts';

/** What has no past that anybody wrote down: changes of fields and memberships; and what is no occurrence at all. */
const WITHOUT_PAST: Partial<Record<TriggerNode['kind'], string>> = {
  field: 'Former values of fields are not kept.',
  membership: 'Nobody knows when contacts came into a segment before the campaign was there.',
  read: 'Reading a segment takes those who are in it now; `read now` does so at once.',
  started: 'Runs that are started by hand or by other campaigns have no past.',
};

/** `backfill 3d`, `backfill all`: at least one trigger has past occurrences. */
export function checkBackfill(
  node: ClauseOf<'backfill'> | undefined,
  { nodes }: CheckedTriggers,
  workspace: Workspace,
): Campaign['backfill'] {
  if (node === undefined) return undefined;
  const [first] = nodes;
  const why = first && WITHOUT_PAST[first.kind];
  if (why !== undefined && nodes.every(({ kind }) => WITHOUT_PAST[kind] !== undefined)) {
    workspace.report('nothing-to-backfill', { message: why, help: 'Leave out `backfill`, or start with an event.', span: node.span });
    return undefined;
  }
  if (node.reach === undefined) return 'all';
  return isPositive(node.reach, workspace) ? node.reach.ms : undefined;
}
