import type { Due, DueTable } from '../port.ts';
import { byNumber, byText, inOrder } from '../values/order.ts';
import { createGroupIndex } from './group-index.ts';
import { createSortedIndex } from './sorted-index.ts';
import { createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

/** Due work of the memory store. */
export function createDueTable(undo: UndoLog): DueTable {
  const inTime = createSortedIndex<Due>(
    inOrder(
      byNumber((due) => due.at),
      byText((due) => due.key),
    ),
    () => true,
  );
  const ofContact = createGroupIndex<Due>(
    (due) => due.contact,
    byText((due) => due.key),
  );
  const table = createTable<Due>(undo, [inTime, ofContact]);
  return {
    upsert: async (due) => table.put(due.key, due),
    delete: async (key) => table.delete(key),
    async deleteOf(contact, triggerPrefix) {
      for (const due of ofContact.get(contact)) if (due.trigger.startsWith(triggerPrefix)) table.delete(due.key);
    },
    upTo: async (now, limit) => inTime.takeWhile((due) => due.at <= now, limit),
    get: async (key) => table.get(key),
    async claim(key, at) {
      const due = table.get(key);
      return due?.at === at ? due : undefined;
    },
    next: async () => inTime.first()?.at,
  };
}
