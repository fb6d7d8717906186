/**
 * Conditions as PostgreSQL. The expression is true or false, never null: every comparison is wrapped before anything negates it.
 * Parameters, by name: `:contact`, `:self`, `:trigger` (ids), `:now` (timestamptz), `:entry_seq`, `:entry_event`, `:contact_zone`,
 * `:store_zone`; whoever binds them gives them these types. Rows are in schema `shop` (a table an entity, a column a field, money and durations as bigint), events in `relance.events`.
 */
import type { CompareOp, Expression, Fact, Scalar, Type, Zone } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { eventOf } from '../flow/fields.ts';
import { sqlText } from './literals.ts';
import { aggregateSql, existsSql } from './sql-aggregate.ts';
import { roundHalfEven } from './sql-round.ts';
import { fieldSql, NOW, rowId, type SqlPlace, select, table } from './sql-place.ts';

const BOOLEAN = { kind: 'scalar', of: 'boolean' } as const satisfies Type;

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** The condition as SQL, or why it has none. */
export type SqlAnswer = { readonly sql: string } | { readonly why: string };

/** Translates a condition of a campaign that runs `per` an entity. */
export function predicateSql(expression: Expression, schema: Schema, per: string): SqlAnswer {
  let aliases = 0;
  const refusals: string[] = [];
  const sql = testSql(expression, {
    schema,
    per,
    rows: new Map(),
    alias: () => {
      aliases += 1;
      return `t${aliases}`;
    },
    refuse: (why) => {
      refusals.push(why);
      return 'null';
    },
    test: testSql,
    value: valueSql,
  });
  const [why] = refusals;
  return why === undefined ? { sql } : { why };
}

/** A condition: true or false, never null. */
function testSql(expression: Expression, at: SqlPlace): string {
  switch (expression.kind) {
    case 'literal':
      return expression.value === true ? 'true' : 'false';
    case 'compare':
      return compareSql(expression, at);
    case 'in':
      return `${expression.negated ? 'not ' : ''}coalesce(${inSql(expression, at)}, false)`;
    case 'has':
      return `coalesce(${hasSql(expression, at)}, false)`;
    case 'text':
      return `coalesce(${textSql(expression, at)}, false)`;
    case 'known':
      return `(${valueSql(expression.operand, at)} is ${expression.negated ? '' : 'not '}null)`;
    case 'and':
    case 'or':
      return `(${expression.operands.map((operand) => testSql(operand, at)).join(`\n${expression.kind} `)})`;
    case 'not':
      return `not ${testSql(expression.operand, at)}`;
    case 'fact':
      return factSql(expression, at);
    case 'weekday':
      return `(extract(isodow from ${localNow(expression.zone)}) in (${expression.days.map(dayNumber).join(', ')}))`;
    case 'local time':
      return localTimeSql(expression);
    case 'aggregate':
      if (expression.fn === 'any') return existsSql(expression.over, at);
      if (expression.fn === 'none') return `not ${existsSql(expression.over, at)}`;
      return `coalesce(${valueSql(expression, at)}, false)`;
    case 'list':
    case 'path':
    case 'arithmetic':
    case 'now':
    case 'today':
    case 'ago':
      return `coalesce(${valueSql(expression, at)}, false)`;
  }
}

/** A value; null where it is missing. */
function valueSql(expression: Expression, at: SqlPlace): string {
  switch (expression.kind) {
    case 'literal':
      return literalSql(expression, at);
    case 'list':
      return `cast(array[${expression.items.map((item) => valueSql(item, at)).join(', ')}] as ${listType(expression.type, at)})`;
    case 'path':
      return expression.path.length === 0 ? rowId(expression.root, [], at) : fieldSql(expression.root, expression.path, at);
    case 'arithmetic':
      return arithmeticSql(expression, at);
    case 'now':
      return NOW;
    case 'today':
      return `cast(${localNow(expression.zone)} as date)`;
    case 'ago':
      return `(${NOW} - interval '${expression.ms} milliseconds')`;
    case 'aggregate':
      return aggregateSql(expression, at);
    default:
      return testSql(expression, at);
  }
}

const COMPARE: Readonly<Record<Exclude<CompareOp, '!='>, string>> = { '==': '=', '<': '<', '<=': '<=', '>': '>', '>=': '>=' };

function compareSql({ op, left, right }: Of<'compare'>, at: SqlPlace): string {
  const texts = scalarOf(left.type) === 'text' || scalarOf(left.type) === 'time';
  const operator = COMPARE[op === '!=' ? '==' : op];
  const test = `${valueSql(left, at)} ${operator} ${valueSql(right, at)}${texts ? ' collate "C"' : ''}`;
  return `${op === '!=' ? 'not ' : ''}coalesce(${test}, false)`;
}

function inSql({ left, right, span }: Of<'in'>, at: SqlPlace): string {
  const value = valueSql(left, at);
  if (right.kind !== 'list') return hasSql({ kind: 'has', type: BOOLEAN, mode: 'one', left: right, right: left, span }, at);
  if (right.items.length === 0) return 'false';
  return `${value} in (${right.items.map((item) => valueSql(item, at)).join(', ')})`;
}

function hasSql({ mode, left, right }: Of<'has'>, at: SqlPlace): string {
  if (left.type.kind !== 'list' || !['text', 'number', 'percent'].includes(left.type.of)) return at.refuse('a list of this type has no column');
  // Columns of lists are text[] whatever they hold. Without the cast `= any(…)` would take a look-up for the rows of a subquery.
  const list = `cast(${valueSql(left, at)} as ${left.type.of === 'text' ? 'text[]' : 'numeric[]'})`;
  if (mode === 'one') return `${valueSql(right, at)} = any(${list})`;
  return `${list} ${mode === 'any' ? '&&' : '@>'} ${valueSql(right, at)}`;
}

function textSql({ op, left, right }: Of<'text'>, at: SqlPlace): string {
  const [text, part] = [valueSql(left, at), valueSql(right, at)];
  return op === 'contains' ? `position(${part} in ${text}) > 0` : `starts_with(${text}, ${part})`;
}

function arithmeticSql(expression: Of<'arithmetic'>, at: SqlPlace): string {
  const { op, left, right, type } = expression;
  const [a, b] = [scalarOf(left.type), scalarOf(right.type)];
  if (a === 'instant' || b === 'instant') return instantSql(expression, at);
  // As numeric, since the product of two bigints may not fit into one.
  const result = `cast(${valueSql(left, at)} as numeric) ${op} cast(${valueSql(right, at)} as numeric)`;
  if (op !== '*') return `(${result})`;
  return roundHalfEven(result, scalarOf(type) === 'money' ? 0 : 6, at.alias());
}

function instantSql({ op, left, right }: Of<'arithmetic'>, at: SqlPlace): string {
  const [a, b] = [valueSql(left, at), valueSql(right, at)];
  const [ofLeft, ofRight] = [scalarOf(left.type), scalarOf(right.type)];
  if (ofLeft === 'instant' && ofRight === 'instant') return `(extract(epoch from ${a} - ${b}) * 1000)`;
  if (ofLeft === 'instant' && ofRight === 'duration') return `(${a} ${op} ${b} * interval '1 millisecond')`;
  if (ofLeft === 'duration' && ofRight === 'instant') return `(${b} ${op} ${a} * interval '1 millisecond')`;
  return at.refuse('this arithmetic with instants has no SQL');
}

/** An event of the contact, never the triggering one, handled already. `:entry_seq` is the receipt number of entry. */
function factSql({ event, aboutThis, window, where }: Fact, at: SqlPlace): string {
  if (where !== undefined) return at.refuse(`\`where\` of \`${event}\` looks into the event, whose payload is in no table`);
  const row = at.alias();
  const conditions = [
    `${row}."contact" = :contact`,
    `${row}."event" = ${sqlText(event)}`,
    `${row}."seq" is not null`,
    `${row}."id" <> :entry_event`,
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
  if (scalarOf(since.type) === 'instant') return valueSql(since, at);
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
  const linked = links.map((field) => `${of}."${field.name}" = :self`).join(' or ');
  return `exists ${select('1', `${table(about)} as ${of}`, [`${of}."id" = ${row}."about_id"`, links.length > 1 ? `(${linked})` : linked])}`;
}

function localNow(zone: Zone): string {
  const name = { contact: ':contact_zone', store: ':store_zone', named: zone.kind === 'named' ? sqlText(zone.name) : '' };
  return `${NOW} at time zone ${name[zone.kind]}`;
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function dayNumber(day: string): number {
  return DAYS.indexOf(day) + 1;
}

function localTimeSql({ from, until, zone }: Of<'local time'>): string {
  const time = `to_char(${localNow(zone)}, 'HH24:MI') collate "C"`;
  return `(${time} >= ${sqlText(from)} ${from > until ? 'or' : 'and'} ${time} < ${sqlText(until)})`;
}

function literalSql({ value, type }: Of<'literal'>, at: SqlPlace): string {
  if (typeof value === 'object') return `numeric '${value.minor}'`;
  if (typeof value === 'boolean') return String(value);
  switch (scalarOf(type)) {
    case 'number':
    case 'percent':
    case 'duration':
      return `numeric '${value}'`;
    case 'date':
      return `date ${sqlText(String(value))}`;
    case 'instant':
      // A date: the one place that turns a local midnight into an instant is TypeScript (semantics §2).
      if (!String(value).includes('T')) return at.refuse('a date stands for an instant, its local midnight');
      return `timestamptz ${sqlText(String(value).replace('T', ' '))}`;
    default:
      return sqlText(String(value));
  }
}

function listType(type: Type, at: SqlPlace): string {
  const of = scalarOf(type);
  if (of === 'number' || of === 'percent') return 'numeric[]';
  return of === 'text' ? 'text[]' : at.refuse('a list of this type has no column');
}

/** Rows and lists compare by what they hold; a row is its id. */
function scalarOf(type: Type): Scalar {
  return type.kind === 'row' ? 'text' : type.of;
}
