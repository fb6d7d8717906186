import type { Expression, Fact } from '../../language/program.ts';
import { machinesIn } from '../flow/expressions.ts';
import { entityOf, eventOf } from '../flow/fields.ts';
import { sqlName, sqlText } from './literals.ts';
import { NOW, type SqlPlace, select, table } from './sql-place.ts';
import { scalarOf } from './sql-values.ts';

/** Has such an event of the contact been handled, but for the triggering one of a run? `:entry_seq` is the receipt number of entry. */
export function factSql(fact: Fact, at: SqlPlace): string {
  return `exists ${eventsSql('1', fact, at)}`;
}

/** How many such events there are. */
export function factCountSql(fact: Fact, at: SqlPlace): string {
  return eventsSql('count(*)', fact, at);
}

function eventsSql(what: string, { event, subject, aboutThis, window, where }: Fact, at: SqlPlace): string {
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
    ...(subject === undefined ? [] : [subjectSql(event, subject, row)]),
    ...(machinesIn(event, where) === 'only people' ? [`${row}."payload" ->> 'machine' is distinct from 'true'`] : []),
  ];
  return select(what, `relance.events as ${row}`, conditions);
}

/** A date means its midnight in store time. */
function sinceSql(since: Expression, at: SqlPlace): string {
  if (scalarOf(since.type) === 'instant') return at.value(since, at);
  return at.value({ kind: 'midnight', type: { kind: 'scalar', of: 'instant' }, operand: since, span: since.span }, at);
}

/** What was received about a message carries its channel and name; about a coupon, which one was given. */
function subjectSql(event: string, subject: NonNullable<Fact['subject']>, row: string): string {
  switch (subject.kind) {
    case 'label':
      return event.startsWith('coupon ')
        ? `${row}."payload" ->> 'given' = :about_${subject.label}`
        : `${row}."about_id" = :about_${subject.label}`;
    case 'channel':
      return `${row}."payload" ->> 'channel' = ${sqlText(subject.channel)}`;
    case 'message':
      return `${row}."payload" ->> 'message' = ${sqlText(subject.message)}`;
  }
}

/** About the row of the run, or about a row made from it: an order whose `cart` is the run's cart. */
function aboutThisSql(event: string, row: string, at: SqlPlace): string {
  const { about } = eventOf(at.schema, event);
  if (about === at.per) return `${row}."about_id" = :self`;
  const links = entityOf(at.schema, about).fields.filter((field) => field.type.kind === 'ref' && field.type.entity === at.per);
  if (links.length === 0) return at.refuse(`\`${event}\` and \`this\` have no link`);
  const of = at.alias();
  const linked = links.map((field) => `${of}.${sqlName(field.name)} = :self`).join(' or ');
  const conditions = [`${of}."id" = ${row}."about_id"`, links.length > 1 ? `(${linked})` : linked];
  return `exists ${select('1', `${table(about, at.schema)} as ${of}`, conditions)}`;
}
