/** Carts that have been idle long enough become journeys: the opponents' scheduler, a table of instants that a loop claims from. */
import type { Pool } from 'pg';
import { IDLE_PAUSE_MS, repeat } from '../sides/repeat.ts';
import { appendJournal, inTransaction } from './database.ts';

/** A cart whose time has come. */
export interface Abandoned {
  readonly cart: string;
  readonly contact: string;
}

const BATCH = 20;

/** Starts the loop. `begin` must be idempotent and answers the journey's id: after a crash a cart is claimed again. */
export function startAbandoned(pool: Pool, begin: (abandoned: Abandoned) => Promise<string>): { stop(): Promise<void> } {
  return repeat(IDLE_PAUSE_MS, () =>
    inTransaction(pool, async (client) => {
      const { rows } = await client.query<Abandoned>({
        name: 'abandoned',
        text: `delete from due where cart in (select cart from due where at <= now() order by at limit ${BATCH} for update skip locked) returning cart, contact`,
      });
      const journeys = await Promise.all(rows.map(begin));
      await appendJournal(
        client,
        rows.map(({ contact }, index) => ({ contact, journey: journeys[index] ?? '', kind: 'entered' })),
      );
      return rows.length;
    }),
  );
}
