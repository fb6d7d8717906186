import { rowsOf } from '../ingest/receive.ts';
import type { StoredEvent, Transaction } from '../store/port.ts';
import type { Row } from '../values.ts';
import { consentsAfter } from './consents.ts';
import type { Handling } from './handle.ts';

/** Writes the rows that the event reports. False if the stored row is newer: a late update never overwrites, nor does it schedule anything. */
export async function applyRows({ tx, workspace }: Handling, event: StoredEvent): Promise<boolean> {
  if (workspace.schema.events[event.event]?.derived === true) return false;
  const typed = rowsOf(event, workspace.schema, workspace.settings);
  if (!typed.ok) throw new Error(`\`${event.event}\` ${event.id}: ${typed.path === '' ? '' : `${typed.path}: `}${typed.reason}`);
  const { entity, row, ifNew, parts } = typed.about;
  const stored = await tx.rows.get(entity, row.id);
  const lacking = Object.fromEntries(Object.entries(ifNew).filter(([field]) => stored?.[field] === undefined));
  const consents = consentsAfter(event.event, typed.payload, stored);
  const newest = await tx.rows.upsert(entity, { ...lacking, ...row, ...(consents === undefined ? {} : { consents }) });
  if (!newest) {
    await keepInstant(tx, workspace.schema.events[event.event]?.sets, entity, row, stored);
    return false;
  }
  for (const part of parts) await tx.rows.replaceParts(part.entity, part.field, row.id, part.rows);
  return true;
}

/** A late event overwrites nothing, but when it happened is known by no other: `order placed` that comes after `order paid` says when the order was placed. */
async function keepInstant(tx: Transaction, field: string | undefined, entity: string, row: Row, stored: Row | undefined): Promise<void> {
  if (field === undefined || row[field] === undefined || stored?.[field] !== undefined) return;
  await tx.rows.upsert(entity, { id: row.id, [field]: row[field] });
}
