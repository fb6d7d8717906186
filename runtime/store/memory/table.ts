/** A table in memory: rows by key, kept in step with their indexes, every change with its inverse in the undo log. */
import type { UndoLog } from './undo-log.ts';

/** What an index has to do for a table. */
export interface TableIndex<R> {
  add(row: R): void;
  remove(row: R): void;
}

/** Rows are never changed in place: a change puts another object under the key. */
export interface Table<R> {
  get(key: string): R | undefined;
  put(key: string, row: R): void;
  delete(key: string): void;
  /** All rows, in the order in which their keys came. */
  all(): readonly R[];
  readonly size: number;
}

/** An empty table with its indexes. */
export function createTable<R>(undo: UndoLog, indexes: readonly TableIndex<R>[] = []): Table<R> {
  const rows = new Map<string, R>();
  const replace = (key: string, row: R | undefined): R | undefined => {
    const old = rows.get(key);
    if (old !== undefined) for (const index of indexes) index.remove(old);
    if (row === undefined) rows.delete(key);
    else rows.set(key, row);
    if (row !== undefined) for (const index of indexes) index.add(row);
    return old;
  };
  const change = (key: string, row: R | undefined): void => {
    const old = replace(key, row);
    undo.record(() => void replace(key, old));
  };
  return {
    get: (key) => rows.get(key),
    put: change,
    delete: (key) => {
      if (rows.has(key)) change(key, undefined);
    },
    all: () => [...rows.values()],
    get size() {
      return rows.size;
    },
  };
}

/** One value that takes part in transactions. */
export interface Cell<V> {
  get(): V;
  set(value: V): void;
}

/** A cell that holds `initial` at first. */
export function createCell<V>(undo: UndoLog, initial: V): Cell<V> {
  let current = initial;
  return {
    get: () => current,
    set(value) {
      const old = current;
      current = value;
      undo.record(() => {
        current = old;
      });
    },
  };
}
