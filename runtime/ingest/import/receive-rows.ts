/** Rows as news: they are received like events of the shop, so that they start runs. */
import { createHash } from 'node:crypto';
import { receiveEvent } from '../../entry/receive.ts';
import type { IncomingEvent, Transaction } from '../../store/port.ts';
import { eventId } from '../event-id.ts';
import type { Importing, JoinedRow, Written } from './batch.ts';

/** Receives each row as the event of the job, now; the event writes the row when it is handled. What was received before is known. */
export async function receiveRows(tx: Transaction, importing: Importing, rows: readonly JoinedRow[]): Promise<Written> {
  let fresh = 0;
  for (const row of rows) if (await receiveEvent(tx, importing.job.workspace, await incoming(tx, importing, row))) fresh += 1;
  return { written: 0, newerStored: 0, events: fresh, knownEvents: rows.length - fresh };
}

async function incoming(tx: Transaction, { job, now }: Importing, row: JoinedRow): Promise<IncomingEvent> {
  const event = await eventOf(tx, job.trigger ?? '', row);
  const occurredAt = event === 'contact updated' ? now : (row.occurredAt ?? now);
  return {
    id: idOf(event, row),
    event,
    ...(row.contactId === undefined ? {} : { contact: { id: row.contactId } }),
    occurredAt,
    receivedAt: now,
    ...(row.id === undefined ? {} : { aboutId: row.id }),
    ...(job.connection === undefined ? {} : { connection: job.connection }),
    payload: row.payload,
  };
}

/** Who has registered before does not register again. */
async function eventOf(tx: Transaction, event: string, { contactId }: JoinedRow): Promise<string> {
  if (event !== 'contact registered' || contactId === undefined) return event;
  const stored = await tx.rows.get('contact', contactId);
  return stored?.created_at === undefined ? event : 'contact updated';
}

/** From the data: an order is placed and a contact registers once; anything else happens anew with each instant or content. */
function idOf(event: string, row: JoinedRow): string {
  if (event === 'order placed') return eventId(event, row.id ?? '');
  const about = row.id ?? row.contact?.value ?? '';
  if (event === 'contact registered') return eventId(event, row.contact?.value ?? '');
  const content = createHash('sha256').update(JSON.stringify(row.payload)).digest('hex').slice(0, 32);
  return eventId(event, `${about}@${row.occurredAt ?? ''}/${content}`);
}
