import { CONTACT } from '../port/sending.ts';
import type { Suppressions } from '../port.ts';
import { createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

/** Suppression list of the memory store; the first reason of an address stays. */
export function createSuppressions(undo: UndoLog): Suppressions {
  const table = createTable<{ readonly reason: string; readonly at: number }>(undo);
  const keyOf = (channel: string, address: string): string => JSON.stringify([channel, address]);
  return {
    has: async (channel, address, contact) =>
      table.get(keyOf(channel, address)) !== undefined || (contact !== undefined && table.get(keyOf(CONTACT, contact)) !== undefined),
    async add(channel, address, reason, at) {
      const key = keyOf(channel, address);
      if (table.get(key) === undefined) table.put(key, { reason, at });
    },
  };
}
