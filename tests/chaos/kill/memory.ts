/** Memory of a tree of processes, as the system counts it. Linux only. */
import { readFile } from 'node:fs/promises';
import { withDescendants } from './processes.ts';

/** Watches until it is stopped. */
export interface MemoryWatch {
  /** The most that all processes together had at one time, bytes; shared pages count once (PSS). */
  stop(): Promise<number>;
}

const EVERY_MS = 2_000;

/** Watches a process and all below it. */
export function watchMemory(roots: () => Promise<readonly number[]>): MemoryWatch {
  let most = 0;
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      const pids = await withDescendants(await roots()).catch(() => []);
      const sizes = await Promise.all(pids.map(sizeOf));
      most = Math.max(
        most,
        sizes.reduce((sum, size) => sum + size, 0),
      );
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await watching;
      return most;
    },
  };
}

async function sizeOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024;
}
