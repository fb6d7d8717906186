import type { JobKind } from '../job-kind.ts';
export const backfillKind: JobKind = { kind: 'backfill', pageSize: 200, page: async () => ({ kind: 'end', done: 0 }) };
