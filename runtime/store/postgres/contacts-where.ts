/** Which contacts a predicate holds for, as one set query: `:contact` is the id column, `:contact_zone` the contact's zone or the store's. */
import { CompiledQuery, type Kysely, sql } from 'kysely';
import type { Predicate } from '../../journey/port.ts';
import type { Rows, SqlBindings } from '../port.ts';
import type { EntityColumns } from './entity-columns.ts';
import { numberParameters, parametersOf, parameterValues, replaceParameters } from './named-parameters.ts';
import { only } from './parameters.ts';
import type { Tables } from './tables.ts';

type At = Parameters<Rows['countWhere']>[1];
type Filter = Parameters<Rows['contactsWhere']>[2];

/** The contact under test. No predicate's own alias looks like it. */
const CONTACT = 'each_contact';
/** What only a run can tell: a predicate that asks for it is not about a contact alone. */
const OF_A_RUN: ReadonlySet<string> = new Set(['self', 'trigger', 'entry_seq', 'entry_event']);
/** A count goes over all contacts; no lock is held meanwhile. */
const COUNT_TIMEOUT_MS = 60_000;

/** See `Rows.contactsWhere`. */
export async function contactsWhere(
  db: Kysely<Tables>,
  columns: EntityColumns,
  predicate: Predicate,
  at: At,
  { after, limit }: Filter,
): Promise<readonly string[] | undefined> {
  const found = setQuery(columns, predicate, at);
  if (found === undefined) return undefined;
  const { condition, values } = found;
  const [beyond, most] = [`$${values.length + 1}`, `$${values.length + 2}`];
  const text = `select id from shop.contact as ${CONTACT} where id > ${beyond}::text and (${condition}) order by id limit ${most}::bigint`;
  const { rows } = await db.executeQuery<{ readonly id: string }>({ ...CompiledQuery.raw(text, [...values, after ?? '', limit]) });
  return rows.map(({ id }) => id);
}

/** See `Rows.countWhere`. */
export async function countWhere(db: Kysely<Tables>, columns: EntityColumns, predicate: Predicate, at: At): Promise<number | undefined> {
  const found = setQuery(columns, predicate, at);
  if (found === undefined) return undefined;
  const { rows: before } = await sql<{ readonly value: string }>`select current_setting('statement_timeout') as value`.execute(db);
  await setTimeoutOf(db, `${COUNT_TIMEOUT_MS}ms`);
  const text = `select count(*) as count from shop.contact as ${CONTACT} where (${found.condition})`;
  const { rows } = await db.executeQuery<{ readonly count: bigint }>({ ...CompiledQuery.raw(text, [...found.values]) });
  await setTimeoutOf(db, only(before).value);
  return Number(only(rows).count);
}

async function setTimeoutOf(db: Kysely<Tables>, value: string): Promise<void> {
  await sql`select set_config('statement_timeout', ${value}, true)`.execute(db);
}

interface SetQuery {
  readonly condition: string;
  readonly values: readonly unknown[];
}

/** The predicate over the contact under test; undefined if it has no SQL, or asks for what only a run or a segment can tell. */
function setQuery({ entity }: EntityColumns, { sql: predicate, segments = [] }: Predicate, at: At): SetQuery | undefined {
  if (predicate === undefined || segments.length > 0) return undefined;
  if (parametersOf(predicate).some((name) => OF_A_RUN.has(name))) return undefined;
  const hasZone = entity.fields.some((field) => field.name === 'time_zone');
  const zoned = replaceParameters(predicate, (name) => (name === 'contact_zone' ? zoneSql(hasZone) : `:${name}`));
  const numbered = numberParameters(zoned, { contact: `${CONTACT}.id` });
  const bindings: SqlBindings = { contact: '', entrySeq: 0, entryEvent: '', contactZone: '', now: at.now, storeZone: at.storeZone };
  return { condition: numbered.text, values: parameterValues(numbered, bindings) };
}

/** A zone that this server does not know would fail the whole query, so it counts as missing. The list is read once a query. */
function zoneSql(hasZone: boolean): string {
  if (!hasZone) return ':store_zone';
  const known = 'array(select lower(name) from pg_catalog.pg_timezone_names)';
  return `(case when lower(${CONTACT}.time_zone) = any(${known}) then ${CONTACT}.time_zone else :store_zone end)`;
}
