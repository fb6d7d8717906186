import { type RawBuilder, sql } from 'kysely';
import { UPDATED_AT } from '../values/row-shape.ts';

/** What an insert of these fields into a table called `stored` does with a row that is there: writes them over, unless the stored version is newer. */
export function onConflict(fields: readonly string[]): RawBuilder<unknown> {
  if (fields.length === 0) return sql`on conflict (id) do nothing`;
  const changes = sql.join(fields.map((name) => sql`${sql.id(name)} = excluded.${sql.id(name)}`));
  const unlessOlder = fields.includes(UPDATED_AT)
    ? sql`where stored.${sql.id(UPDATED_AT)} is null or stored.${sql.id(UPDATED_AT)} <= excluded.${sql.id(UPDATED_AT)}`
    : sql``;
  return sql`on conflict (id) do update set ${changes} ${unlessOlder}`;
}
