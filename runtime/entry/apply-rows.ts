import { rowsOf } from '../ingest/receive.ts';
import type { StoredEvent, Transaction } from '../store/port.ts';
import type { Row, Value } from '../values.ts';
import { consentsAfter } from './consents.ts';
import type { Handling } from './handling.ts';

/**
 * What an event did to the rows. `newest` is false if the stored row is newer: a late update never overwrites, nor does it start a period.
 * `before` is the row as it was, undefined if it is new; `payload` is typed. `none`: a derived event reports no rows.
 */
export type Applied =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'rows';
      readonly newest: boolean;
      readonly before: Row | undefined;
      readonly payload: Readonly<Record<string, Value>>;
    };

/** Writes the rows that the event reports. */
export async function applyRows({ tx, workspace }: Handling, event: StoredEvent): Promise<Applied> {
  if (isDerived(workspace.schema.events[event.event]?.derived, event)) return { kind: 'none' };
  const typed = rowsOf(event, workspace.schema, workspace.settings);
  if (!typed.ok) throw new Error(`\`${event.event}\` ${event.id}: ${typed.path === '' ? '' : `${typed.path}: `}${typed.reason}`);
  const { payload } = typed;
  const { entity, row, ifNew, parts } = typed.about;
  const before = await tx.rows.get(entity, row.id);
  const lacking = Object.fromEntries(Object.entries(ifNew).filter(([field]) => before?.[field] === undefined));
  const consents = consentsAfter(event.event, payload, before);
  const newest = await tx.rows.upsert(entity, { ...lacking, ...row, ...(consents === undefined ? {} : { consents }) });
  if (newest) for (const part of parts) await tx.rows.replaceParts(part.entity, part.field, row.id, part.rows);
  else await keepInstant(tx, workspace.schema.events[event.event]?.sets, entity, row, before);
  return { kind: 'rows', newest, before, payload };
}

/** Names of date events (`contact.birthday`) are not in the schema: they say which trigger has come due. */
const isDerived = (derived: boolean | undefined, event: StoredEvent): boolean =>
  derived ?? (event.event.includes('.') && typeof event.payload.due === 'string');

/** A late event overwrites nothing, but when it happened is known by no other: `order placed` that comes after `order paid` says when the order was placed. */
async function keepInstant(tx: Transaction, field: string | undefined, entity: string, row: Row, stored: Row | undefined): Promise<void> {
  if (field === undefined || row[field] === undefined || stored?.[field] !== undefined) return;
  await tx.rows.upsert(entity, { id: row.id, [field]: row[field] });
}
