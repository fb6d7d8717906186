import { Worker } from 'node:worker_threads';
import type { MjmlPort } from '../../compiler/messages/mjml/port.ts';

type Given = Parameters<MjmlPort>;
type Answer = Awaited<ReturnType<MjmlPort>>;

/** What the thread is sent; the answer carries the same number. */
export interface MjmlOrder {
  readonly number: number;
  readonly source: Given[0];
  readonly options: Given[1];
}

/** What the thread answers. */
export type MjmlReply = { readonly number: number } & ({ readonly answer: Answer } | { readonly failure: string });

/** MJML in a thread of its own, started at its first use: loading it takes a second, and each mail as long as several keystrokes may. */
export function createMjmlThread(): MjmlPort {
  const waiting = new Map<number, (reply: MjmlReply) => void>();
  let worker: Worker | undefined;
  let last = 0;
  const start = (): Worker => {
    const started = new Worker(new URL('./mjml-thread.ts', import.meta.url));
    started.on('message', (reply: MjmlReply) => waiting.get(reply.number)?.(reply));
    const end = (reason: unknown): void => {
      worker = undefined;
      for (const [number, reply] of waiting) reply({ number, failure: String(reason) });
    };
    started.on('error', end);
    started.on('exit', () => end('the thread of MJML has ended'));
    return started;
  };
  return (source, options) =>
    new Promise((resolve, reject) => {
      last += 1;
      const number = last;
      waiting.set(number, (reply) => {
        waiting.delete(number);
        if ('answer' in reply) resolve(reply.answer);
        else reject(new Error(reply.failure));
      });
      worker ??= start();
      const order: MjmlOrder = { number, source, options };
      worker.postMessage(order);
    });
}
