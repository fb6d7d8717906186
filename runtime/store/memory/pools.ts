import type { Pools } from '../port.ts';
import { lowMarks } from '../values/low-marks.ts';
import { byNumber, byText } from '../values/order.ts';
import { createGroupIndex } from './group-index.ts';
import { createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

interface PoolCode {
  readonly pool: string;
  readonly code: string;
  /** Place in the order of import, over all pools. */
  readonly position: number;
  readonly taken: boolean;
  /** How many are left once this is taken, where a person is to be told. */
  readonly left?: number;
}

/** Pools of the memory store. */
export function createPools(undo: UndoLog): Pools {
  const byPosition = byNumber<PoolCode>((one) => one.position);
  const free = createGroupIndex<PoolCode>((one) => (one.taken ? '' : one.pool), byPosition);
  const table = createTable<PoolCode>(undo, [free]);
  const keyOf = (pool: string, code: string): string => JSON.stringify([pool, code]);
  const put = (one: PoolCode): void => table.put(keyOf(one.pool, one.code), one);
  let last = 0;
  return {
    async add(pool, codes) {
      const fresh = [...new Set(codes)].filter((code) => table.get(keyOf(pool, code)) === undefined);
      for (const code of fresh) {
        // Numbers that an undone transaction used are not used again: only their order matters.
        last += 1;
        put({ pool, code, position: last, taken: false });
      }
      return fresh.length;
    },
    async markLow(pool) {
      const all = free.get(pool);
      for (const { left: _left, ...one } of all.filter((code) => code.left !== undefined)) put(one);
      for (const left of lowMarks(all.length)) {
        const one = all[all.length - 1 - left];
        if (one !== undefined) put({ ...one, left });
      }
    },
    async take(pool) {
      const next = free.get(pool)[0];
      if (next === undefined) return undefined;
      put({ ...next, taken: true });
      return { code: next.code, ...(next.left === undefined ? {} : { left: next.left }) };
    },
    async stock() {
      const pools = new Map<string, { pool: string; codes: number; free: number }>();
      for (const { pool, taken } of table.all()) {
        const { codes, free: still } = pools.get(pool) ?? { codes: 0, free: 0 };
        pools.set(pool, { pool, codes: codes + 1, free: still + (taken ? 0 : 1) });
      }
      return [...pools.values()].sort(byText((one) => one.pool));
    },
  };
}
