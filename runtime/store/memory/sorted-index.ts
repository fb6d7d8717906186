/** Rows in order: what a B-tree index is to a table. A place is found by bisection. */
import type { TableIndex } from './table.ts';

/** A sorted view of some rows of a table. */
export interface SortedIndex<R> extends TableIndex<R> {
  first(): R | undefined;
  /** Visits rows in order until `visit` answers false. */
  each(visit: (row: R) => boolean): void;
  /** Rows from the first on while `keep` holds, at most `limit`. */
  takeWhile(keep: (row: R) => boolean, limit?: number): readonly R[];
  readonly size: number;
}

/** `compare` must tell any two rows apart (end with the key); `include` picks the rows that the index holds. */
export function createSortedIndex<R>(compare: (a: R, b: R) => number, include: (row: R) => boolean): SortedIndex<R> {
  const rows: R[] = [];
  const place = (row: R): number => bisect(rows, (other) => compare(other, row) < 0);
  const each = (visit: (row: R) => boolean): void => {
    for (const row of rows) if (!visit(row)) return;
  };
  return {
    add(row) {
      if (include(row)) rows.splice(place(row), 0, row);
    },
    remove(row) {
      if (!include(row)) return;
      const at = place(row);
      if (rows[at] === row) rows.splice(at, 1);
    },
    first: () => rows[0],
    each,
    takeWhile(keep, limit = Number.POSITIVE_INFINITY) {
      const taken: R[] = [];
      each((row) => taken.length < limit && keep(row) && taken.push(row) > 0);
      return taken;
    },
    get size() {
      return rows.length;
    },
  };
}

/** How many rows at the front are before the place sought. */
function bisect<R>(rows: readonly R[], isBefore: (row: R) => boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row !== undefined && isBefore(row)) low = middle + 1;
    else high = middle;
  }
  return low;
}
