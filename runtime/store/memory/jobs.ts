import type { Job, Jobs } from '../port.ts';
import { byNumber, byText, inOrder } from '../values/order.ts';
import { createSortedIndex } from './sorted-index.ts';
import { createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

const inOrderOfTime = inOrder<Job>(
  byNumber((job) => job.at),
  byText((job) => job.id),
);

/** Jobs of the memory store. */
export function createJobs(undo: UndoLog): Jobs {
  const open = createSortedIndex<Job>(inOrderOfTime, (job) => job.finishedAt === undefined);
  const table = createTable<Job>(undo, [open]);
  const known = (id: string): Job => {
    const job = table.get(id);
    if (job === undefined) throw new Error(`There is no job \`${id}\`.`);
    return job;
  };
  return {
    async add(job) {
      if (table.get(job.id) !== undefined) return false;
      table.put(job.id, { repeats: false, ...job, done: 0, attempts: 0 });
      return true;
    },
    get: async (id) => table.get(id),
    upTo: async (now, limit) => open.takeWhile((job) => job.at <= now, limit),
    async claim(id) {
      const job = table.get(id);
      return job?.finishedAt === undefined ? job : undefined;
    },
    update: async (id, change) => table.put(id, { ...known(id), ...change }),
    delete: async (id) => table.delete(id),
    async hasten(kind, prefix, at) {
      const later = open.takeWhile(() => true).filter((job) => job.kind === kind && job.id.startsWith(prefix) && job.at > at);
      for (const job of later) table.put(job.id, { ...job, at });
    },
    next: async () => open.first()?.at,
    async list({ campaign, open: onlyOpen, limit }) {
      const found = table
        .all()
        .filter((job) => (campaign === undefined || job.campaign === campaign) && (onlyOpen !== true || job.finishedAt === undefined));
      return [...found].sort((a, b) => inOrderOfTime(b, a)).slice(0, limit);
    },
  };
}
