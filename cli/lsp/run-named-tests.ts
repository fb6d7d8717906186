import { Worker } from 'node:worker_threads';
import type { NamedTest, ServerPorts, TestsResult } from '../../editors/server/connection/ports.ts';

/** What the thread is given. */
export interface TestOrder {
  readonly files: ReadonlyMap<string, string>;
  readonly test: NamedTest;
}

/** Runs tests in a thread of their own, so that the editor is answered meanwhile. */
export const runNamedTests: ServerPorts['runTests'] = (files, test) => {
  const order: TestOrder = { files, test };
  const worker = new Worker(new URL('./test-thread.ts', import.meta.url), { workerData: order });
  return new Promise((resolve, reject) => {
    worker.once('message', (result: TestsResult) => resolve(result));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread of the tests ended with ${code} and no answer`)));
  });
};
