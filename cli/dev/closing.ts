/** What must be closed, in the reverse order of its opening. */
import type { Reporter } from '../output/reporter.ts';

/** A stack of things to close. */
export interface Closing {
  add(name: string, close: () => Promise<void>): void;
  /** Closes all; one that fails does not keep the others open. */
  closeAll(): Promise<void>;
}

/** Makes an empty one. */
export function createClosing(reporter: Reporter): Closing {
  const open: { readonly name: string; readonly close: () => Promise<void> }[] = [];
  return {
    add: (name, close) => open.push({ name, close }),
    closeAll: async () => {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        const { name, close } = last;
        await close().catch((error: unknown) => reporter.warn(`${name} did not close cleanly: ${error instanceof Error ? error.message : String(error)}`));
      }
    },
  };
}
