import type { Run } from '../port.ts';

/** True of an entry that waits (`limit`, `gathered`), or that ended before it became a run: it counts for nothing. */
export const isMereEntry = ({ queue }: Pick<Run, 'queue'>): boolean => queue !== undefined && queue.releasedAt === undefined;
