/** How a transaction of the memory store is taken back: the inverse of each change, run backwards. */

/** Inverses of the changes of the transaction that is open. */
export interface UndoLog {
  record(inverse: () => void): void;
  /** The transaction has ended well. */
  commit(): void;
  /** Takes back all changes, the last one first. */
  rollback(): void;
}

/** An empty log. */
export function createUndoLog(): UndoLog {
  let inverses: (() => void)[] = [];
  return {
    record(inverse) {
      inverses.push(inverse);
    },
    commit() {
      inverses = [];
    },
    rollback() {
      for (const inverse of inverses.reverse()) inverse();
      inverses = [];
    },
  };
}
