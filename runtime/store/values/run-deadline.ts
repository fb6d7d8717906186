import type { Run } from '../port.ts';
import { firstDue } from './cursors.ts';

/** The earliest deadline of a run's cursors, ms; undefined if it has none. One that waits for the arms of a `parallel` has none of its own. */
export function earliestDeadline(cursors: Run['cursors']): number | undefined {
  return firstDue(cursors)?.cursor.until;
}
