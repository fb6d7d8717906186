import type { ClauseKind } from './clause-kind.ts';
import { entry } from './entry.ts';
import { goal } from './goal.ts';
import { onlyIf } from './only-if.ts';
import { priority } from './priority.ts';
import { purpose } from './purpose.ts';
import { tagged } from './tagged.ts';
import { thenClause } from './then.ts';
import { unless } from './unless.ts';
import { when } from './when.ts';

/** All clauses that this version knows, in the order in which a formatted campaign has them. */
export const clauseKinds: readonly ClauseKind[] = [purpose, tagged, priority, entry, when, onlyIf, unless, goal, thenClause];
