import { active } from './active.ts';
import { backfill } from './backfill.ts';
import { capped } from './capped.ts';
import type { ClauseKind } from './clause-kind.ts';
import { entry } from './entry.ts';
import { goal } from './goal.ts';
import { holdout } from './holdout.ts';
import { limit } from './limit.ts';
import { liveRuns } from './live-runs.ts';
import { measure } from './measure.ts';
import { onlyIf } from './only-if.ts';
import { priority } from './priority.ts';
import { purpose } from './purpose.ts';
import { quietHours } from './quiet-hours.ts';
import { tagged } from './tagged.ts';
import { thenClause } from './then.ts';
import { unless } from './unless.ts';
import { when } from './when.ts';

/** All clauses, in the order in which a formatted campaign has them. */
export const clauseKinds: readonly ClauseKind[] = [
  purpose,
  tagged,
  active,
  priority,
  entry,
  limit,
  when,
  backfill,
  onlyIf,
  unless,
  goal,
  measure,
  holdout,
  capped,
  quietHours,
  liveRuns,
  thenClause,
];
