/** The rows and memberships that exist before a test begins. */
import { createHash } from 'node:crypto';
import type { CampaignTest, Span, TestRow } from '../../language/program.ts';
import type { Entity, Schema } from '../../language/schema/schema.ts';
import type { Settings } from '../../language/settings/settings.ts';
import { newsOf } from '../ingest/import/import-row.ts';
import { rowOf } from '../ingest/receive.ts';
import type { Transaction } from '../store/port.ts';
import type { Json, Row } from '../values.ts';
import { recordJson } from './values.ts';
import { contactKey } from './world.ts';

/** A given row that no store can hold, and why. */
export interface RefusedRow {
  readonly span: Span;
  readonly reason: string;
}

/** What rows are written by. */
interface Writing {
  readonly tx: Transaction;
  readonly schema: Schema;
  readonly settings: Settings;
  readonly start: number;
}

/** A given row without the place of its line. */
type Given = Pick<TestRow, 'name' | 'fields'> & Partial<Pick<TestRow, 'span'>>;

/**
 * Writes the given rows and memberships; answers those that cannot be written. They exist before the start and fire nothing. A contact has a
 * valid address for each channel. `shop` tells contacts apart of tests whose runs share a server.
 */
export async function writeGiven(
  tx: Transaction,
  test: CampaignTest,
  schema: Schema,
  settings: Settings,
  start: number,
  shop?: string,
): Promise<readonly RefusedRow[]> {
  const writing: Writing = { tx, schema, settings, start };
  const contacts = test.given.filter((row) => row.entity === 'contact');
  const named: readonly Given[] = contacts.length > 0 ? contacts : [{ name: 'contact', fields: { kind: 'record', record: [] } }];
  const refused: RefusedRow[] = [];
  for (const row of named) refused.push(...(await writeContact(row, await tx.contacts.idOfKey(contactKey(row.name, shop)), writing)));
  const owner = await tx.contacts.idOfKey(contactKey(named[0]?.name ?? 'contact', shop));
  for (const row of test.given.filter((given) => given.entity !== 'contact')) refused.push(...(await writeRow(row, owner, writing)));
  for (const { contact, segment } of test.members) {
    await tx.memberships.add({ segment, contact: await tx.contacts.idOfKey(contactKey(contact, shop)), since: start });
  }
  for (const pool of settings.pools) if (!test.world.emptyPools.includes(pool)) await tx.pools.add(pool, codesOf(pool));
  return refused;
}

/** Codes of a pool that is full: more than a test gives. */
const codesOf = (pool: string): readonly string[] =>
  Array.from({ length: 1_000 }, (_, index) => `${pool.toUpperCase()}-${String(index + 1).padStart(4, '0')}`);

/** The address of each channel, unless the test says otherwise: a mailbox, a phone and a number that nobody has, different for each name. */
const addressesOf = (name: string): { readonly [field: string]: Json } => ({
  email: `${name}@contact.example`,
  push_token: `token-of-${name}`,
  phone: `+3363998${String(createHash('sha256').update(name).digest().readUInt16BE() % 10_000).padStart(4, '0')}`,
});

/** A given contact has not registered in the test: it is only there. */
async function writeContact({ name, fields, span }: Given, id: string, writing: Writing): Promise<readonly RefusedRow[]> {
  const { tx, schema, settings, start } = writing;
  const entity = tableOf(schema, 'contact');
  const payload = { ...addressesOf(name), ...recordJson(fields, writing) };
  const typed = rowOf({ id, contact: id, at: start, payload }, entity, schema, settings);
  if (!typed.ok) return span === undefined ? [] : [refusedRow(span, typed)];
  await tx.rows.upsert('contact', typed.row);
  return [];
}

/** A row that does not say of when it is, is of the start. */
async function writeRow({ entity: table, name, fields, span }: TestRow, owner: string, writing: Writing): Promise<readonly RefusedRow[]> {
  const { tx, schema, settings, start } = writing;
  const entity = tableOf(schema, table);
  const typed = rowOf({ id: name, contact: owner, at: start, payload: recordJson(fields, writing) }, entity, schema, settings);
  if (!typed.ok) return [refusedRow(span, typed)];
  const dated: Row = entity.time === undefined ? typed.row : { [entity.time]: start, ...typed.row };
  await tx.rows.upsert(table, dated);
  for (const part of typed.parts) await tx.rows.replaceParts(part.entity, part.field, name, part.rows);
  await writeHistory(dated, entity, owner, writing, fields);
  return [];
}

/** A row that the shop has reported before the start is history, as after an import: facts with a window and silences see it. */
async function writeHistory(
  row: Row,
  entity: Entity,
  owner: string,
  { tx, schema, start, settings }: Writing,
  fields: TestRow['fields'],
): Promise<void> {
  const event = newsOf(entity)?.event ?? reportOf(entity, schema);
  const at = entity.time === undefined ? undefined : row[entity.time];
  if (event === undefined || entity.contact === undefined || typeof at !== 'number' || at > start) return;
  const payload = recordJson(fields, { settings, start });
  const source = typeof row.source === 'string' ? { connection: row.source } : {};
  const about = { aboutEntity: entity.name, aboutId: row.id };
  await tx.events.receiveHistory([
    { id: `given/${entity.name}/${owner}/${row.id}`, event, contact: owner, occurredAt: at, receivedAt: at, ...about, ...source, payload },
  ]);
}

/** The event that gives a row of the table its time. */
function reportOf({ name, time }: Entity, { events }: Schema): string | undefined {
  const reports = Object.values(events).filter((event) => event.about === name && !event.derived);
  return reports.find((event) => event.sets === time || event.setsIfNew === time)?.name;
}

function tableOf(schema: Schema, name: string): Entity {
  const entity = schema.entities[name];
  if (entity === undefined) throw new Error(`the check lets no row of \`${name}\` pass, which is no table`);
  return entity;
}

const refusedRow = (span: Span, { path, reason }: { readonly path: string; readonly reason: string }): RefusedRow => ({
  span,
  reason: path === '' ? reason : `${path}: ${reason}`,
});
