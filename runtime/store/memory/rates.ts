import type { Rates } from '../port.ts';
import { placesFrom } from '../values/places.ts';
import { createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

/** Rates of the memory store. */
export function createRates(undo: UndoLog): Rates {
  const free = createTable<number>(undo, []);
  return {
    async reserve(channel, wanted) {
      const { places, freeAt } = placesFrom(free.get(channel), wanted);
      if (places.length > 0) free.put(channel, freeAt);
      return places;
    },
  };
}
