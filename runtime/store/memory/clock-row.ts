import type { ClockRow } from '../port.ts';
import { createCell } from './table.ts';
import type { UndoLog } from './undo-log.ts';

/** The clock row of the memory store. */
export function createClockRow(undo: UndoLog): ClockRow {
  const now = createCell<number | undefined>(undo, undefined);
  return {
    async read() {
      const value = now.get();
      return value === undefined ? undefined : { now: value };
    },
    async advance(to) {
      now.set(Math.max(now.get() ?? to, to));
    },
  };
}
