import type { Run } from '../store/port.ts';
import { comparePaths } from './cursor-paths.ts';
import type { CursorPlace } from './follow-run.ts';

/** Where the store says that the run stands, root first: its start, as a rule; a wait, if whoever followed it is gone. */
export function placesOfRun({ cursors }: Pick<Run, 'cursors'>): readonly CursorPlace[] {
  return Object.entries(cursors)
    .map(([path, { label, seq }]) => ({ path, at: label, seq: seq + 1 }))
    .sort((a, b) => comparePaths(a.path, b.path));
}
