/** Entries that are no runs: they wait, or they ended before they were released. */
import type { Run } from '../port.ts';

/** Outcome of an entry that was refused at its release. No name behind `stop outcome` can equal it. */
export const NOT_ENTERED = 'not entered';

/** True of an entry that waits (`limit`, `gathered`), or that ended before it became a run: it uses up nothing. */
export const isMereEntry = ({ queue }: Pick<Run, 'queue'>): boolean => queue !== undefined && queue.releasedAt === undefined;

/** The same of what reports count: whether it is a run. An entry that left the queue by its own exit counts as one that exited. */
export const isCountedRun = ({ status, outcome }: { readonly status: string; readonly outcome?: string }): boolean =>
  status !== 'queued' && outcome !== NOT_ENTERED;
