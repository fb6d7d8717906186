import type { Run } from '../port.ts';

/** The earliest deadline of a run's cursors, ms; undefined if it has none. */
export function earliestDeadline(cursors: Run['cursors']): number | undefined {
  const deadlines = Object.values(cursors).map((cursor) => cursor.until);
  return deadlines.length === 0 ? undefined : Math.min(...deadlines);
}
