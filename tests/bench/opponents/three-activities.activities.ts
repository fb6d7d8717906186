/** Three ordinary activities for each message: may it go, render and queue it, write the journal. */
import type { Pool } from 'pg';
import type { Build } from '../../../compiler/artefact.ts';
import { appendJournal, type Entry } from './database.ts';
import { type Permission, permissionOf, renderAndQueue, type Sending } from './mailing.ts';

/** What the workflow calls. Each may run twice. */
export interface ThreeActivities {
  checkConsent(sending: Sending): Promise<Permission>;
  renderAndSend(sending: Sending): Promise<void>;
  writeJournal(entries: readonly Entry[]): Promise<void>;
}

/** Makes them over the opponent's database. */
export const createThreeActivities = (pool: Pool, build: Build): ThreeActivities => ({
  checkConsent: (sending) => permissionOf(pool, sending),
  renderAndSend: (sending) => renderAndQueue(pool, build, sending),
  writeJournal: (entries) => appendJournal(pool, entries),
});
