import type { RunInbox } from '../port.ts';
import { byNumber, byText, inOrder } from '../values/order.ts';
import { createGroupIndex } from './group-index.ts';
import { createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

interface InboxRecord {
  readonly run: string;
  readonly event: string;
  readonly seq: number;
  readonly consumed: boolean;
}

/** Inboxes of runs of the memory store. */
export function createRunInbox(undo: UndoLog): RunInbox {
  const open = createGroupIndex<InboxRecord>(
    (row) => (row.consumed ? undefined : row.run),
    inOrder(
      byNumber((row) => row.seq),
      byText((row) => row.event),
    ),
  );
  const table = createTable<InboxRecord>(undo, [open]);
  const keyOf = (run: string, event: string): string => JSON.stringify([run, event]);
  return {
    async append(run, event, seq) {
      if (table.get(keyOf(run, event)) === undefined) table.put(keyOf(run, event), { run, event, seq, consumed: false });
    },
    unconsumed: async (run) => open.get(run).map(({ event, seq }) => ({ event, seq })),
    async consume(run, seq) {
      for (const row of open.get(run)) if (row.seq <= seq) table.put(keyOf(run, row.event), { ...row, consumed: true });
    },
  };
}
