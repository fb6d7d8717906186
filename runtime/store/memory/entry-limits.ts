import type { EntryLimits, Run } from '../port.ts';
import { createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

/** Places of one campaign: what was taken of the last period, and until when none is free. */
interface Places {
  readonly period: string;
  readonly used: number;
  readonly opensAt: number;
}

const NONE: Places = { period: '', used: 0, opensAt: Number.NEGATIVE_INFINITY };

/** Places of the memory store. `waiting` gives the campaigns with entries that wait for one, in name order. */
export function createEntryLimits(
  undo: UndoLog,
  waiting: () => readonly Run['campaign'][],
): { readonly limits: EntryLimits; readonly nextOpening: () => number | undefined } {
  const table = createTable<Places>(undo);
  const of = (campaign: string): Places => table.get(campaign) ?? NONE;
  const taken = (campaign: string, period: string): number => (of(campaign).period === period ? of(campaign).used : 0);
  const limits: EntryLimits = {
    taken: async (campaign, period) => taken(campaign, period),
    async take(campaign, period, count) {
      const used = taken(campaign, period);
      if (used >= count) return false;
      table.put(campaign, { ...of(campaign), period, used: used + 1 });
      return true;
    },
    close: async (campaign, until) => table.put(campaign, { ...of(campaign), opensAt: until }),
    isOpen: async (campaign, now) => of(campaign).opensAt <= now,
    opened: async (now) => waiting().filter((campaign) => of(campaign).opensAt <= now),
  };
  const nextOpening = (): number | undefined => {
    const instants = waiting().map((campaign) => of(campaign).opensAt);
    return instants.length === 0 ? undefined : Math.min(...instants);
  };
  return { limits, nextOpening };
}
