import { CAMPAIGN_STARTED } from '../../compiler/flow/triggers.ts';
import { type Payload, readFields } from '../ingest/read-fields.ts';
import { rowsOf } from '../ingest/receive.ts';
import { typedPayload } from '../ingest/write-payload.ts';
import { AS_IT_WAS } from '../stages/cause-event.ts';
import type { StoredEvent, Transaction } from '../store/port.ts';
import type { Json, Row, Value } from '../values.ts';
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
      /** A step of a campaign wrote the row before it caused the event. */
      readonly byStep?: true;
    };

/** Writes the rows that the event reports. What a step of a campaign caused is written already. */
export async function applyRows({ tx, workspace }: Pick<Handling, 'tx' | 'workspace'>, event: StoredEvent): Promise<Applied> {
  const caused = await appliedByStep({ tx, workspace }, event);
  if (caused !== undefined) return caused;
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

/** Undefined for an event that no step has caused, or one that changed no row. What comes from outside has the depth 0. */
async function appliedByStep({ tx, workspace }: Pick<Handling, 'tx' | 'workspace'>, event: StoredEvent): Promise<Applied | undefined> {
  const was = event.payload[AS_IT_WAS];
  const entity = event.aboutEntity === undefined ? undefined : workspace.schema.entities[event.aboutEntity];
  if (!isPayload(was) || event.depth === 0 || entity === undefined || event.aboutId === undefined) return undefined;
  const { schema, settings } = workspace;
  const fields = entity.fields.filter(({ name }) => Object.hasOwn(was, name));
  const read = readFields(was, fields, '', settings);
  if (!read.ok) throw new Error(`\`${event.event}\` ${event.id}: ${read.path}: ${read.reason}`);
  const now = (await tx.rows.get(entity.name, event.aboutId)) ?? { id: event.aboutId };
  const payload = typedPayload(event.event, event.payload, schema, settings);
  return { kind: 'rows', newest: true, before: { ...now, ...read.values }, payload, byStep: true };
}

const isPayload = (json: Json | undefined): json is Payload => typeof json === 'object' && json !== null && !Array.isArray(json);

/** Names of dates (`contact.birthday`) and silences (`no order placed`) are not in the schema: they say which trigger has come due. */
const isDerived = (derived: boolean | undefined, event: StoredEvent): boolean =>
  derived ?? (event.event === CAMPAIGN_STARTED || typeof event.payload.due === 'string');

/** A late event overwrites nothing, but when it happened is known by no other: `order placed` that comes after `order paid` says when the order was placed. */
async function keepInstant(tx: Transaction, field: string | undefined, entity: string, row: Row, stored: Row | undefined): Promise<void> {
  if (field === undefined || row[field] === undefined || stored?.[field] !== undefined) return;
  await tx.rows.upsert(entity, { id: row.id, [field]: row[field] });
}
