import { END } from '../../journey/port.ts';
import type { StageResult, StageResults } from '../port.ts';
import { byText } from '../values/order.ts';
import { createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

interface ResultRecord {
  readonly run: string;
  readonly result: StageResult;
}

/** Results of stages of the memory store. `campaignOf`: of a run. */
export function createStageResults(undo: UndoLog, campaignOf: (run: string) => string | undefined): StageResults {
  const table = createTable<ResultRecord>(undo);
  const keyOf = (run: string, cursor: string, seq: number): string => JSON.stringify([run, cursor, seq]);
  return {
    get: async (run, cursor, seq) => table.get(keyOf(run, cursor, seq))?.result,
    async put(run, cursor, seq, result) {
      const key = keyOf(run, cursor, seq);
      if (table.get(key) !== undefined) throw new Error(`Run \`${run}\` has a result for cursor \`${cursor}\`, seq ${seq}.`);
      table.put(key, { run, result });
    },
    async arrivals(campaign) {
      const runs = new Map<string, Set<string>>();
      for (const { run, result } of table.all()) {
        if (result.next !== END && campaignOf(run) === campaign) runs.set(result.next, (runs.get(result.next) ?? new Set()).add(run));
      }
      return [...runs].map(([label, come]) => ({ label, runs: come.size })).sort(byText((arrival) => arrival.label));
    },
  };
}
