/** Order of the rows of an entity: by its declared time, rows without one last, then by id. */
import type { Entity } from '../../../language/schema/schema.ts';
import type { Row } from '../../values.ts';
import { compareText } from './text.ts';

/** Oldest first. The order that `first` and `last` go by. */
export function oldestFirst(entity: Entity): (a: Row, b: Row) => number {
  const time = entity.time;
  return (a, b) => (time === undefined ? 0 : compareTimes(a[time], b[time])) || compareText(a.id, b.id);
}

function compareTimes(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Number(typeof a !== 'number') - Number(typeof b !== 'number');
}
