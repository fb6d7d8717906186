/** Runs the cases in a thread of its own, so that one that never ends can be told and left. */
import { parentPort, workerData } from 'node:worker_threads';
import { brokenCases, misspeltCases, prepare } from './cases.ts';

const { from, every, kind }: { from: number; every: number; kind: string } = workerData;
const ground = prepare();
const cases = kind === 'broken' ? brokenCases(ground) : misspeltCases(ground);
parentPort?.postMessage({ skipped: ground.skipped, total: cases.length });
for (let index = from; index < cases.length; index += every) {
  const one = cases[index];
  if (one === undefined) break;
  parentPort?.postMessage({ index, what: one.what });
  parentPort?.postMessage({ result: one.run() });
}
parentPort?.postMessage({ done: true });
