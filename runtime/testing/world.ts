/** The world of a test: its start, the rows that exist before it, and its events in the form in which they are received. */

import { createHash } from 'node:crypto';
import type { CampaignTest, TestEvent, TestRow, TestValue } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import type { Settings } from '../../language/settings/settings.ts';
import { instantOf } from '../clock/local-time.ts';
import { type Parts, rowsOf } from '../ingest/receive.ts';
import type { IncomingEvent, Transaction } from '../store/port.ts';
import type { Json, Row } from '../values.ts';

const DEFAULT_START = { date: '2026-01-05', time: '10:00' } as const;

/** Instant at which a test begins, ms. */
export function startOf(test: CampaignTest, settings: Settings): number {
  const { date, time } = test.starting ?? DEFAULT_START;
  const zone = test.starting?.zone;
  return instantOf(date, time, zone?.kind === 'named' ? zone.name : settings.store.timeZone);
}

/** What values of a test are written by: the store's money, and the instant that `100d ago` counts back from. */
interface Notation {
  readonly settings: Settings;
  readonly start: number;
}

/** A value in the notation of received events: money as `"80.00 GBP"`, instants as ISO. A value that is `unknown` is null. */
function toJson(value: TestValue, notation: Notation): Json {
  if (value.kind === 'list') return (value.list ?? []).map((item) => toJson(item, notation));
  if (value.kind === 'record') return toRecord(value, notation);
  if (value.type === 'duration' && typeof value.scalar === 'number') return new Date(notation.start - value.scalar).toISOString();
  return value.scalar === undefined ? null : scalarToJson(value.scalar, notation.settings);
}

function scalarToJson(value: Exclude<TestValue['scalar'], undefined>, { store }: Settings): Json {
  if (typeof value !== 'object') return value;
  const digits = value.minor.replace('-', '').padStart(store.minorDigits + 1, '0');
  const split = digits.length - store.minorDigits;
  const fraction = store.minorDigits === 0 ? '' : `.${digits.slice(split)}`;
  return `${value.minor.startsWith('-') ? '-' : ''}${digits.slice(0, split)}${fraction} ${value.currency}`;
}

const toRecord = (value: TestValue, notation: Notation): { readonly [key: string]: Json } =>
  Object.fromEntries((value.record ?? []).map((field) => [field.name, toJson(field.value, notation)]));

/** Unique key of a test's contact at its imaginary shop; another shop for tests whose runs share a server. */
export const contactKey = (name: string, shop = 'test'): string => `${shop}/${name}`;

/** The address of each channel, unless the test says otherwise: a mailbox and a number that nobody has, different for each name. */
const addressesOf = (name: string): { readonly [field: string]: Json } => ({
  email: `${name}@contact.example`,
  phone: `+3363998${String(createHash('sha256').update(name).digest().readUInt16BE() % 10_000).padStart(4, '0')}`,
});

/** Writes the given rows and memberships. They exist before the start and fire nothing. A contact has a valid address for each channel. */
export async function writeGiven(
  tx: Transaction,
  test: CampaignTest,
  schema: Schema,
  settings: Settings,
  start: number,
  shop?: string,
): Promise<void> {
  const contacts = test.given.filter((row) => row.entity === 'contact');
  const named: readonly Pick<TestRow, 'name' | 'fields'>[] =
    contacts.length > 0 ? contacts : [{ name: 'contact', fields: { kind: 'record', record: [] } }];
  for (const row of named) {
    const id = await tx.contacts.idOfKey(contactKey(row.name, shop));
    const fields = { ...addressesOf(row.name), ...toRecord(row.fields, { settings, start }) };
    await tx.rows.upsert('contact', givenContact(id, fields, schema, settings, start));
  }
  const owner = await tx.contacts.idOfKey(contactKey(named[0]?.name ?? 'contact', shop));
  for (const row of test.given.filter((given) => given.entity !== 'contact')) await writeRow(tx, row, owner, schema, settings, start);
  for (const { contact, segment } of test.members) {
    await tx.memberships.add({ segment, contact: await tx.contacts.idOfKey(contactKey(contact, shop)), since: start });
  }
}

/** A given contact has not registered in the test: it is only there. */
function givenContact(id: string, fields: { readonly [key: string]: Json }, schema: Schema, settings: Settings, start: number): Row {
  const { created_at: registered, ...row } = typedRows('contact registered', id, fields, id, schema, settings, start).row;
  return { ...row, id: row.id, ...('created_at' in fields ? { created_at: registered } : {}) };
}

async function writeRow(tx: Transaction, given: TestRow, owner: string, schema: Schema, settings: Settings, start: number): Promise<void> {
  const reports = Object.values(schema.events).find((event) => event.about === given.entity && !event.derived);
  if (reports === undefined) throw new Error(`given ${given.entity}: no event reports such a row.`);
  const { row, parts } = typedRows(reports.name, given.name, toRecord(given.fields, { settings, start }), owner, schema, settings, start);
  await tx.rows.upsert(given.entity, row);
  for (const part of parts) await tx.rows.replaceParts(part.entity, part.field, given.name, part.rows);
}

function typedRows(
  event: string,
  aboutId: string,
  payload: { readonly [key: string]: Json },
  contact: string,
  schema: Schema,
  settings: Settings,
  occurredAt: number,
): { readonly row: Row; readonly parts: readonly Parts[] } {
  const typed = rowsOf({ event, aboutId, payload, occurredAt, contact }, schema, settings);
  if (!typed.ok) throw new Error(`given ${aboutId}: ${typed.path}: ${typed.reason}`);
  return typed.about;
}

/** The test's events as they are received, in order of (receipt, written order). */
export function eventsOf(test: CampaignTest, schema: Schema, settings: Settings, start: number, shop?: string): readonly IncomingEvent[] {
  const latest = new Map<string, string>();
  const events = [...test.events]
    .map((event, index) => ({ event, index }))
    .sort((a, b) => a.event.receivedAt - b.event.receivedAt || a.index - b.index);
  return events.map(({ event, index }, order) => incoming(event, index, order, schema, settings, start, latest, shop));
}

function incoming(
  event: TestEvent,
  index: number,
  order: number,
  schema: Schema,
  settings: Settings,
  start: number,
  latest: Map<string, string>,
  shop: string | undefined,
): IncomingEvent {
  const about = schema.events[event.event]?.about ?? 'contact';
  const payload = toRecord(event.payload, { settings, start });
  const aboutId = rowId(about, payload[about], index, latest, `${event.contact}/${about}`);
  const { [about]: _named, ...fields } = payload;
  return {
    id: event.id ?? `event-${String(order + 1).padStart(4, '0')}`,
    event: event.event,
    contact: { key: contactKey(event.contact, shop) },
    occurredAt: start + event.at,
    receivedAt: start + event.receivedAt,
    ...(about === 'contact' ? {} : { aboutId }),
    payload: fields,
  };
}

/** A row that the payload names, else a new one; for carts the contact's latest (language §12). */
function rowId(entity: string, named: Json | undefined, index: number, latest: Map<string, string>, lane: string): string {
  const known = entity === 'cart' ? latest.get(lane) : undefined;
  const id = typeof named === 'string' ? named : (known ?? `${entity}-${index + 1}`);
  latest.set(lane, id);
  return id;
}
