/** Which contacts a predicate holds for, as one set query: `:contact` is the id column, `:contact_zone` the contact's zone or the store's. */
import type { Kysely } from 'kysely';
import type { Predicate } from '../../journey/port.ts';
import type { Rows, SqlBindings } from '../port.ts';
import type { EntityColumns } from './entity-columns.ts';
import { type NumberedSql, numberParameters, parametersOf, parameterValues, replaceParameters } from './named-parameters.ts';
import { only } from './parameters.ts';
import { patiently } from './patiently.ts';
import { quote } from './quote.ts';
import type { Tables } from './tables.ts';

type At = Parameters<Rows['contactsWhere']>[1];
type Filter = Parameters<Rows['contactsWhere']>[2];

/** The contact under test. No predicate's own alias looks like it. */
export const CONTACT = 'each_contact';
/** What only a run can tell: a predicate that asks for it is not about a contact alone. */
const OF_A_RUN: ReadonlySet<string> = new Set(['self', 'trigger', 'entry_seq', 'entry_event']);
/** How the compiler reads a field of the contact; in a query over contacts the row is at hand. Strings are passed over. */
const FIELD_OF_CONTACT = /'(?:[^']|'')*'|\(select (t\d+)\.("[a-z0-9_]+") from shop\."contact" as \1 where \1\."id" = :contact\)/g;
/** Zones by their lower-case names, read from the server's files once a query. */
const KNOWN_ZONES = 'with known_zones as materialized (select lower(name) as name from pg_catalog.pg_timezone_names)';

/** See `Rows.contactsWhere`. */
export async function contactsWhere(
  db: Kysely<Tables>,
  columns: EntityColumns,
  predicate: Predicate,
  at: At,
  { after, limit }: Filter,
): Promise<readonly string[] | undefined> {
  const query = setQuery(columns, predicate, at);
  if (query === undefined) return undefined;
  const { head, condition, values } = query;
  const [beyond, most] = [`$${values.length + 1}`, `$${values.length + 2}`];
  const text = `${head} select id from shop.contact as ${CONTACT} where id > ${beyond}::text and (${condition}) order by id limit ${most}::bigint`;
  return (await patiently<{ readonly id: string }>(db, text, [...values, after ?? '', limit])).map(({ id }) => id);
}

/** See `Rows.countWhere`. */
export async function countWhere(db: Kysely<Tables>, columns: EntityColumns, predicate: Predicate, at: At): Promise<number | undefined> {
  const query = setQuery(columns, predicate, at);
  if (query === undefined) return undefined;
  const text = `${query.head} select count(*) as count from shop.contact as ${CONTACT} where (${query.condition})`;
  return Number(only(await patiently<{ readonly count: bigint }>(db, text, query.values)).count);
}

interface SetQuery {
  /** What stands before `select`. */
  readonly head: string;
  readonly condition: string;
  readonly values: readonly unknown[];
}

/** The predicate over the contact under test; undefined if it has no SQL, or asks for what only a run or a segment can tell. */
function setQuery(columns: EntityColumns, { sql: predicate, segments = [], labels, values }: Predicate, at: At): SetQuery | undefined {
  if (predicate === undefined || segments.length > 0 || labels !== undefined || values !== undefined) return undefined;
  if (parametersOf(predicate).some((name) => OF_A_RUN.has(name) && !isGiven(name, at))) return undefined;
  const { head, numbered } = ofOneContact(columns, predicate);
  const { now, storeZone, event = '', trigger } = at;
  const run = { entrySeq: 0, entryEvent: event, ...(trigger === undefined ? {} : { trigger }) };
  const bindings: SqlBindings = { contact: '', contactZone: '', now, storeZone, ...run };
  return { head, condition: numbered.text, values: parameterValues(numbered, bindings) };
}

/** The triggering event and its row are the same for all contacts whom it concerns. */
function isGiven(name: string, { event, trigger }: At): boolean {
  return (name === 'trigger' && trigger !== undefined) || (name === 'entry_event' && event !== undefined);
}

/** The predicate's SQL with the contact under test (`CONTACT`) in place of the contact and its zone; all other parameters are numbered. */
export function ofOneContact({ entity }: EntityColumns, predicate: string): { readonly head: string; readonly numbered: NumberedSql } {
  const hasZone = entity.fields.some((field) => field.name === 'time_zone');
  const direct = predicate.replace(FIELD_OF_CONTACT, (token, _alias, column: string | undefined) =>
    column === undefined ? token : `${CONTACT}.${column}`,
  );
  const zoned = replaceParameters(direct, (name) => (name === 'contact_zone' ? zoneSql(hasZone) : `:${name}`));
  return {
    head: hasZone && parametersOf(predicate).includes('contact_zone') ? KNOWN_ZONES : '',
    numbered: numberParameters(zoned, { contact: `${CONTACT}.${quote('id')}` }),
  };
}

/** A zone that this server does not know would fail the whole query, so it counts as missing. */
function zoneSql(hasZone: boolean): string {
  if (!hasZone) return ':store_zone';
  const zone = `${CONTACT}.${quote('time_zone')}`;
  return `(case when lower(${zone}) in (select name from known_zones) then ${zone} else :store_zone end)`;
}
