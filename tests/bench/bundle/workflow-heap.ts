/** How much heap a workflow holds that a worker keeps ready. Import it before the SDK: it sees the threads that the SDK makes. */
import { createRequire } from 'node:module';
import type * as Threads from 'node:worker_threads';

const threads: Threads.Worker[] = [];
// The SDK runs workflows in threads of its own and hands none of them out; it takes the constructor from this object.
const module: { Worker: typeof Threads.Worker } = createRequire(import.meta.url)('node:worker_threads');
const Original = module.Worker;
module.Worker = class extends Original {
  constructor(...given: ConstructorParameters<typeof Threads.Worker>) {
    super(...given);
    threads.push(this);
  }
};

/** Bytes that are alive on the heaps of all threads that run: a snapshot collects the garbage first. */
export async function liveHeap(): Promise<number> {
  const sizes = await Promise.all(threads.filter((thread) => thread.threadId > 0).map(heapOf));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function heapOf(thread: Threads.Worker): Promise<number> {
  for await (const _ of await thread.getHeapSnapshot());
  return (await thread.getHeapStatistics()).used_heap_size;
}
