/** One ordinary activity for each message, which does everything in one transaction. */
import type { Pool } from 'pg';
import type { Build } from '../../../compiler/artefact.ts';
import { appendJournal, inTransaction } from './database.ts';
import { type Permission, permissionOf, renderAndQueue, type Sending } from './mailing.ts';

/** A message with what its journal says; the last one ends the journey. */
export interface Send extends Sending {
  readonly reason?: string;
}

/** What the workflow calls. Each may run twice. */
export interface OneActivity {
  sendMessage(send: Send): Promise<Permission>;
  endJourney(of: Pick<Sending, 'contact' | 'journey'>): Promise<void>;
}

/** Makes them over the opponent's database. */
export const createOneActivity = (pool: Pool, build: Build): OneActivity => ({
  sendMessage: (send) =>
    inTransaction(pool, async (client) => {
      const permission = await permissionOf(client, send, true);
      const { contact, journey, label } = send;
      if (permission === 'bought') {
        await appendJournal(client, [{ contact, journey, kind: 'ended', reason: 'bought' }]);
        return permission;
      }
      if (permission === 'allowed') await renderAndQueue(client, build, send);
      const reason = permission === 'allowed' ? send.reason : permission;
      await appendJournal(client, [
        { contact, journey, kind: permission === 'allowed' ? 'queued' : 'skipped', label, ...(reason === undefined ? {} : { reason }) },
        ...(label === 'last' ? [{ contact, journey, kind: 'ended', reason: 'completed' } as const] : []),
      ]);
      return permission;
    }),
  endJourney: ({ contact, journey }) => appendJournal(pool, [{ contact, journey, kind: 'ended', reason: 'bought' }]),
});
