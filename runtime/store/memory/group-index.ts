/** Rows by something that several share (the contact, the run), each group in order. */
import { createSortedIndex, type SortedIndex } from './sorted-index.ts';
import type { TableIndex } from './table.ts';

/** Sorted groups of rows. */
export interface GroupIndex<R> extends TableIndex<R> {
  /** Rows of the group in order. */
  get(group: string): readonly R[];
  first(group: string): R | undefined;
  /** Groups that have rows, in text order. */
  groups(): readonly string[];
}

/** Groups rows by the text that `of` reads from them (undefined: not held) and sorts each group by `compare`. */
export function createGroupIndex<R>(of: (row: R) => string | undefined, compare: (a: R, b: R) => number): GroupIndex<R> {
  const groups = new Map<string, SortedIndex<R>>();
  return {
    add(row) {
      const group = of(row);
      if (group === undefined) return;
      const rows = groups.get(group) ?? createSortedIndex(compare, () => true);
      groups.set(group, rows);
      rows.add(row);
    },
    remove(row) {
      const group = of(row);
      const rows = group === undefined ? undefined : groups.get(group);
      if (group === undefined || rows === undefined) return;
      rows.remove(row);
      if (rows.size === 0) groups.delete(group);
    },
    get: (group) => groups.get(group)?.takeWhile(() => true) ?? [],
    first: (group) => groups.get(group)?.first(),
    groups: () => [...groups.keys()].sort(),
  };
}
