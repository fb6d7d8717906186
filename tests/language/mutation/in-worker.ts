/** Starts the worker, listens, and watches that it gets on. */
import { Worker } from 'node:worker_threads';
import type { Advised } from './judge-misspelling.ts';
import type { Judged } from './judge-mutant.ts';

/** What became of all cases. `hung`: those that did not end within the limit. */
export interface Outcome<T> {
  readonly results: readonly T[];
  readonly hung: readonly string[];
  /** Example workspaces that have errors before they are broken. */
  readonly skipped: readonly string[];
}

/** Longer than any check of a small file takes, on the slowest machine. */
const LIMIT_MS = 20_000;

interface Message {
  readonly index?: number;
  readonly what?: string;
  readonly result?: Judged & Advised;
  readonly skipped?: readonly string[];
  readonly done?: true;
}

/** Runs every `every`-th case of a kind. */
export async function runCases(kind: 'broken' | 'misspelt', every: number): Promise<Outcome<Judged & Advised>> {
  const results: (Judged & Advised)[] = [];
  const hung: string[] = [];
  let skipped: readonly string[] = [];
  let from: number | undefined = 0;
  while (from !== undefined) {
    from = await runFrom(kind, from, every, (message) => {
      if (message.result !== undefined) results.push(message.result);
      if (message.skipped !== undefined) skipped = message.skipped;
      if (message.what !== undefined && message.index === undefined) hung.push(message.what);
    });
  }
  return { results, hung, skipped };
}

/** Runs until all is done (undefined), or until a case hangs: then where to go on. */
function runFrom(kind: string, from: number, every: number, tell: (message: Message) => void): Promise<number | undefined> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: { from, every, kind } });
  return new Promise((resolve, reject) => {
    let current: Message = {};
    let timer = setTimeout(hang, 10 * LIMIT_MS);
    function hang(): void {
      tell({ what: current.what ?? 'the examples as they are' });
      void worker.terminate();
      resolve(current.index === undefined ? undefined : current.index + every);
    }
    worker.on('message', (message: Message) => {
      clearTimeout(timer);
      timer = setTimeout(hang, LIMIT_MS);
      if (message.index !== undefined) current = message;
      else tell(message);
      if (message.done !== true) return;
      clearTimeout(timer);
      resolve(undefined);
    });
    worker.on('error', reject);
  });
}
