/** A gate in front of the statements of a store: it stops one of them until the other side has gone as far as it can. */

/** Told of every statement of a store that is made with it. */
export interface Gate {
  readonly onStatement: (sql: string) => Promise<void>;
  /** From now on stops before the k-th statement (from 1), once. */
  arm(k: number): Stop;
}

/** One stop. */
export interface Stop {
  /** The statement that stands at the gate. */
  readonly reached: Promise<string>;
  /** Lets it go on; nothing is stopped any more. */
  open(): void;
}

/** Makes a gate that is open. */
export function createGate(): Gate {
  let left = 0;
  let arrive: (sql: string) => void = () => undefined;
  let opened: Promise<void> = Promise.resolve();
  return {
    async onStatement(sql) {
      if (left === 0) return;
      left -= 1;
      if (left > 0) return;
      arrive(sql);
      await opened;
    },
    arm(k) {
      left = k;
      let open: () => void = () => undefined;
      opened = new Promise((resolve) => {
        open = resolve;
      });
      const reached = new Promise<string>((resolve) => {
        arrive = resolve;
      });
      return {
        reached,
        open: () => {
          left = 0;
          open();
        },
      };
    },
  };
}
