import type { Expression, Fact } from '../../language/program.ts';
import { eventOf } from '../flow/fields.ts';
import { sqlName, sqlText } from './literals.ts';
import { NOW, type SqlPlace, select, table } from './sql-place.ts';
import { scalarOf } from './sql-values.ts';

/** An event of the contact, never the triggering one of a run, handled already. `:entry_seq` is the receipt number of entry. */
export function factSql({ event, aboutThis, window, where }: Fact, at: SqlPlace): string {
  if (where !== undefined) return at.refuse(`\`where\` of \`${event}\` looks into the event, whose payload is in no table`);
  const row = at.alias();
  const conditions = [
    `${row}."contact" = :contact`,
    `${row}."event" = ${sqlText(event)}`,
    `${row}."seq" is not null`,
    ...(at.per === undefined ? [] : [`${row}."id" <> :entry_event`]),
    ...(window.kind === 'since entry' ? [`${row}."seq" > :entry_seq`] : []),
    ...(window.kind === 'within'
      ? [`${row}."occurred_at" > ${NOW} - interval '${window.ms} milliseconds'`, `${row}."occurred_at" <= ${NOW}`]
      : []),
    ...(window.kind === 'since' ? [`${row}."occurred_at" >= ${sinceSql(window.at, at)}`] : []),
    ...(aboutThis ? [aboutThisSql(event, row, at)] : []),
  ];
  return `exists ${select('1', `relance.events as ${row}`, conditions)}`;
}

function sinceSql(since: Expression, at: SqlPlace): string {
  if (scalarOf(since.type) === 'instant') return at.value(since, at);
  return at.refuse('`since` a date means an instant, its local midnight');
}

/** About the row of the run, or about a row made from it: an order whose `cart` is the run's cart. */
function aboutThisSql(event: string, row: string, at: SqlPlace): string {
  const { about } = eventOf(at.schema, event);
  if (about === at.per) return `${row}."about_id" = :self`;
  const fields = at.schema.entities[about]?.fields ?? [];
  const links = fields.filter((field) => field.type.kind === 'ref' && field.type.entity === at.per);
  if (links.length === 0) return at.refuse(`\`${event}\` and \`this\` have no link`);
  const of = at.alias();
  const linked = links.map((field) => `${of}.${sqlName(field.name)} = :self`).join(' or ');
  return `exists ${select('1', `${table(about)} as ${of}`, [`${of}."id" = ${row}."about_id"`, links.length > 1 ? `(${linked})` : linked])}`;
}
