/** Where events come in: stored as pending under their own id, then routed. */

import type { Workspace } from '../stages/context.ts';
import type { IncomingEvent, StoredEvent, Transaction } from '../store/port.ts';
import { subjectOf } from './subject-of.ts';

/** Stores an event; false if its id is known (the same event twice is one). The contact's row exists from here on. */
export async function receiveEvent(tx: Transaction, workspace: Workspace, event: IncomingEvent): Promise<boolean> {
  const contact = await contactOf(tx, event);
  const about = workspace.schema.events[event.event]?.about;
  const aboutId = about === 'contact' ? contact : event.aboutId;
  const subject = await subjectOf(tx, workspace, event, contact);
  const connection = connectionOf(workspace, event);
  const stored: Omit<StoredEvent, 'seq'> = {
    id: event.id,
    event: event.event,
    contact,
    occurredAt: event.occurredAt,
    receivedAt: event.receivedAt,
    aboutEntity: aboutId === undefined ? undefined : about,
    aboutId,
    ...(connection === undefined ? {} : { connection }),
    payload: event.payload,
    depth: 0,
    ...subject,
  };
  return tx.events.receive(stored);
}

/** A payload may say it itself: `source` is the field in which rows of the shop keep it. */
function connectionOf({ settings }: Workspace, { connection, payload }: IncomingEvent): string | undefined {
  const { source } = payload;
  return connection ?? (typeof source === 'string' && Object.hasOwn(settings.connections, source) ? source : undefined);
}

async function contactOf(tx: Transaction, event: IncomingEvent): Promise<string | undefined> {
  if (event.contact === undefined) return undefined;
  return 'id' in event.contact ? event.contact.id : tx.contacts.idOfKey(event.contact.key);
}
