import type { StageResult, StageResults } from '../port.ts';
import { createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

/** Results of stages of the memory store. */
export function createStageResults(undo: UndoLog): StageResults {
  const table = createTable<StageResult>(undo);
  const keyOf = (run: string, cursor: string, seq: number): string => JSON.stringify([run, cursor, seq]);
  return {
    get: async (run, cursor, seq) => table.get(keyOf(run, cursor, seq)),
    async put(run, cursor, seq, result) {
      const key = keyOf(run, cursor, seq);
      if (table.get(key) !== undefined) throw new Error(`Run \`${run}\` has a result for cursor \`${cursor}\`, seq ${seq}.`);
      table.put(key, result);
    },
  };
}
