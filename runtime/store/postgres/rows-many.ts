/** Many rows of one entity in few statements: each goes as one JSON parameter, so its text is the same for any number of rows. */
import { type Kysely, sql } from 'kysely';
import type { Row, Value } from '../../values.ts';
import { batchesOf } from '../values/batches.ts';
import { shapeFields } from '../values/row-shape.ts';
import { cleanText, compareText } from '../values/text.ts';
import type { EntityColumns } from './entity-columns.ts';
import { later } from './later.ts';
import { onConflict } from './on-conflict.ts';
import { json } from './parameters.ts';
import type { Tables } from './tables.ts';
import { type Version, wavesOf } from './waves.ts';

/** Rows that go into one statement: enough to hide the round trip, little enough for flat memory and a short time. */
const ROWS_PER_STATEMENT = 2000;

/** As if they were written one by one in this order. Answers the ids of those that were written, in the order of the rows. */
export async function upsertMany(db: Kysely<Tables>, columns: EntityColumns, rows: readonly Row[]): Promise<readonly string[]> {
  const written = new Set<string>();
  for (const group of groupsOf(columns, rows)) {
    for (const batch of statementsOf(group.versions)) {
      for (const id of await upsertBatch(db, columns, group.fields, batch)) written.add(id);
    }
  }
  return [...new Set(rows.map((row) => cleanText(row.id)))].filter((id) => written.has(id));
}

/** Rows of one statement name the same fields: what a row does not name keeps its value. */
function groupsOf(columns: EntityColumns, rows: readonly Row[]): readonly { fields: readonly string[]; versions: readonly Version[] }[] {
  const versions = rows.map((row) => ({ id: cleanText(row.id), fields: shapeFields(columns.entity, row) }));
  return wavesOf(versions).flatMap((wave) => {
    const groups = Map.groupBy(wave, ({ fields }) => JSON.stringify([...fields.keys()]));
    return [...groups.values()].map((group) => ({ fields: [...(group[0]?.fields.keys() ?? [])], versions: group }));
  });
}

/** In id order, so that two writers of the same rows wait for each other and never lock each other out. */
function statementsOf(versions: readonly Version[]): readonly (readonly Version[])[] {
  return batchesOf(
    [...versions].sort((a, b) => compareText(a.id, b.id)),
    ROWS_PER_STATEMENT,
  );
}

async function upsertBatch(
  db: Kysely<Tables>,
  columns: EntityColumns,
  fields: readonly string[],
  versions: readonly Version[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`insert into ${columns.table} as stored (${names(fields)})
    select ${names(fields)} from json_to_recordset(${recordsOf(columns, versions)}::json) as given(${columns.record(fields)})
    ${onConflict(fields)} returning stored.id`.execute(db);
  return fields.length === 0 ? versions.map(({ id }) => id) : rows.map(({ id }) => id);
}

/** Inserts rows that are not there yet; a field that one of them does not name is missing. */
export async function insertMany(db: Kysely<Tables>, columns: EntityColumns, rows: readonly Row[]): Promise<void> {
  const versions = rows.map((row) => ({ id: cleanText(row.id), fields: shapeFields(columns.entity, row) }));
  const fields = [...new Set(versions.flatMap((version) => [...version.fields.keys()]))].sort();
  for (const batch of statementsOf(versions)) {
    const query = sql`insert into ${columns.table} (${names(fields)})
      select ${names(fields)} from json_to_recordset(${recordsOf(columns, batch)}::json) as given(${columns.record(fields)})`;
    await later(db, query.compile(db));
  }
}

function names(fields: readonly string[]) {
  return sql.join(['id', ...fields].map((name) => sql.id(name)));
}

function recordsOf(columns: EntityColumns, versions: readonly Version[]): string {
  const recordOf = ({ id, fields }: Version): object =>
    Object.fromEntries([
      ['id', id],
      ...[...fields].map(([name, value]: readonly [string, Value]) => [name, columns.encodeJson(name, value)]),
    ]);
  return json(versions.map(recordOf));
}
