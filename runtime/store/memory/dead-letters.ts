import type { DeadLetter, DeadLetters } from '../port.ts';
import { byNumber, byText, inOrder } from '../values/order.ts';
import { cleanJson } from '../values/text.ts';
import { createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

/** Dead letters of the memory store; the first of an id stays. */
export function createDeadLetters(undo: UndoLog): DeadLetters {
  const table = createTable<DeadLetter>(undo);
  return {
    async add(letter) {
      if (table.get(letter.id) === undefined) table.put(letter.id, { ...letter, content: cleanJson(letter.content) });
    },
    all: async (limit) =>
      [...table.all()]
        .sort(
          inOrder(
            byNumber((letter) => letter.at),
            byText((letter) => letter.id),
          ),
        )
        .slice(0, limit),
  };
}
