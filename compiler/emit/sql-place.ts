import type { Expression, RowRef } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { fieldSteps } from '../flow/fields.ts';
import { sqlName } from './literals.ts';

/** What names stand for at one place of an expression, and what the whole expression has used so far. */
export interface SqlPlace {
  readonly schema: Schema;
  /** Entity of `this`, and of the triggering event's row; undefined where there is no run. */
  readonly per: string | undefined;
  /** Aliases of rows under test by their name in the source. */
  readonly rows: ReadonlyMap<string, string>;
  /** Gives the next free alias. */
  readonly alias: () => string;
  /** Notes why the whole has no SQL, and gives a text that is never used. */
  readonly refuse: (why: string) => string;
  /** Has a value computed before the query and gives its parameter; refuses what depends on a row of the query. */
  readonly bind: (expression: Expression, at: SqlPlace) => string;
  /** Translators of what stands inside: a condition (never null), a value (null where it is missing). */
  readonly test: (expression: Expression, at: SqlPlace) => string;
  readonly value: (expression: Expression, at: SqlPlace) => string;
}

/** The instant of the test. */
export const NOW = ':now';

/** The table of an entity; of what Relance keeps itself a view that shows it as one. */
export function table(entity: string, { entities }: Schema): string {
  return Object.hasOwn(entities, entity) ? `shop.${sqlName(entity)}` : `relance.${sqlName(`${entity}_rows`)}`;
}

/** A subquery, one clause a line. */
export function select(what: string, from: string, where: readonly string[], tail?: string): string {
  const conditions = where.map((condition) => condition.replaceAll('\n', '\n  ')).join('\n  and ');
  const clauses = [`select ${what}`, `from ${from}`, `where ${conditions}`, ...(tail === undefined ? [] : [tail])];
  return `(\n${indent(clauses.join('\n'))}\n)`;
}

/** Indents every line. Invariant: texts hold no line breaks (`sqlText` escapes them), so only layout changes. */
function indent(sql: string): string {
  return `  ${sql.replaceAll('\n', '\n  ')}`;
}

/** Id of the row that a path of references leads to; null if there is no such row. */
export function rowId(root: RowRef, path: readonly string[], at: SqlPlace): string {
  if (path.length > 0) return fieldSql(root, [...path, 'id'], at);
  if (root.from === 'contact') return ':contact';
  return fieldSql(root, ['id'], at);
}

/** A field reached by a path from a row; null where something on the way is missing. */
export function fieldSql(root: RowRef, path: readonly string[], at: SqlPlace): string {
  if (root.from === 'reply') return at.refuse(`\`${root.name}\` is an answer, which is in no table`);
  const steps = fieldSteps(at.schema, root.entity, path);
  return (
    steps.reduce<string | undefined>((id, { owner, field }) => {
      const local = id === undefined && root.from === 'filter' ? at.rows.get(root.name) : undefined;
      if (local !== undefined) return `${local}.${sqlName(field)}`;
      const from = id ?? rootId(root, at);
      const row = at.alias();
      // On one line: a look-up by primary key reads like a name.
      return `(select ${row}.${sqlName(field)} from ${table(owner, at.schema)} as ${row} where ${row}."id" = ${from})`;
    }, undefined) ?? rootId(root, at)
  );
}

function rootId(root: RowRef, at: SqlPlace): string {
  switch (root.from) {
    case 'contact':
      return ':contact';
    case 'this':
      return ':self';
    case 'trigger':
      return ':trigger';
    case 'event':
    case 'entry':
    case 'binding':
    case 'filter':
    case 'reply':
    case 'gathered':
    case 'sent':
      return at.refuse(`\`${root.name}\` comes from an event, whose payload is in no table`);
  }
}
