/** What must be closed, in the reverse order of its opening. */
import type { Reporter } from '../output/reporter.ts';

/** A stack of things to close. */
export interface Closing {
  add(name: string, close: () => Promise<void>): void;
  /** Closes all; one that fails, or takes too long, does not keep the others open. */
  closeAll(): Promise<void>;
}

/** Longer than any of our own time-outs for closing: only something that hangs reaches it. Real ms. */
const LONGEST_MS = 45_000;

/** Makes an empty one. */
export function createClosing(reporter: Reporter): Closing {
  const open: { readonly name: string; readonly close: () => Promise<void> }[] = [];
  return {
    add: (name, close) => open.push({ name, close }),
    closeAll: async () => {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        const { name, close } = last;
        await inTime(close()).catch((error: unknown) => {
          reporter.warn(`The ${name} did not close cleanly: ${error instanceof Error ? error.message : String(error)}`);
        });
      }
    },
  };
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it took longer than ${LONGEST_MS / 1_000} s`)), LONGEST_MS);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
