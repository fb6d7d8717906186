/**
 * Conditions as PostgreSQL. The expression is true or false, never null: every comparison is wrapped before anything negates it.
 * Parameters, by name: `:contact`, `:self`, `:trigger` (ids), `:now` (timestamptz), `:entry_seq`, `:entry_event`, `:contact_zone`,
 * `:store_zone`, and `:in_<segment>` (boolean, never null) for each segment that it asks for; `:about_<label>` (text: the id of the message or
 * coupon of the run, null while there is none); `:midnight_2026_01_31` (timestamptz: when that day begins in store time); and what TypeScript
 * computes before the query, listed under `values`: `:instant_1` (timestamptz), `:list_1` (text[]), `:value_1` (text, cast where it stands).
 * Whoever binds them gives them these types.
 * Rows are in schema `shop` (a table an entity, a column a field, money and durations as bigint), what Relance keeps itself in views of the
 * same form (`relance.message_rows`), events in `relance.events`.
 *
 * A condition about the contact alone (the rule of a segment) is fit for a query over many contacts, in which `:contact` and `:contact_zone`
 * are replaced by columns. It may be relied on that the contact stands nowhere else; that such a condition names only these two, `:now`,
 * `:store_zone`, midnights and `:in_<segment>`, unless it has `values`; that every column is written with its alias; and that every alias is `t` and a number, so that an
 * outer query under any other alias is not hidden; that a field of the contact is read as
 * `(select tN."field" from shop."contact" as tN where tN."id" = :contact)`. A parameter never stands inside quotes.
 */
import type { CompareOp, Expression, Type } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { aggregateSql, existsSql } from './sql-aggregate.ts';
import { type BoundValues, createBoundValues } from './sql-bound.ts';
import { calendarAgoSql, midnightSql, shiftSql, todaySql } from './sql-dates.ts';
import { factCountSql, factSql } from './sql-facts.ts';
import { fieldSql, NOW, rowId, type SqlPlace } from './sql-place.ts';
import { roundHalfEven } from './sql-round.ts';
import { inCampaignSql } from './sql-runs.ts';
import { dayNumber, listType, literalSql, localNow, localTimeSql, scalarOf } from './sql-values.ts';

const BOOLEAN = { kind: 'scalar', of: 'boolean' } as const satisfies Type;

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** The condition as SQL with the values that it needs as parameters, by name; or why it has none. */
export type SqlAnswer = { readonly sql: string; readonly values: BoundValues } | { readonly why: string };

/** Translates a condition of a campaign that runs `per` an entity, or one about the contact alone (`per` undefined), such as a segment's rule. */
export function predicateSql(expression: Expression, schema: Schema, per: string | undefined): SqlAnswer {
  let aliases = 0;
  const refusals: string[] = [];
  const bound = createBoundValues();
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
    bind: bound.bind,
    test: testSql,
    value: valueSql,
  });
  const [why] = refusals;
  return why === undefined ? { sql, values: bound.values } : { why };
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
    case 'in campaign':
      return inCampaignSql(expression, at);
    case 'member':
      return `${expression.negated ? 'not ' : ''}:in_${expression.segment}`;
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
    case 'calendar ago':
    case 'midnight':
    case 'fact count':
    case 'rows':
      return `coalesce(${valueSql(expression, at)}, false)`;
  }
}

/** A value; null where it is missing. */
function valueSql(expression: Expression, at: SqlPlace): string {
  switch (expression.kind) {
    case 'literal':
      return literalSql(expression);
    case 'list':
      return `cast(array[${expression.items.map((item) => valueSql(item, at)).join(', ')}] as ${listType(expression.type, at)})`;
    case 'path':
      if (expression.root.from === 'entry') return at.bind(expression, at);
      return expression.path.length === 0 ? rowId(expression.root, [], at) : fieldSql(expression.root, expression.path, at);
    case 'arithmetic':
      return arithmeticSql(expression, at);
    case 'now':
      return NOW;
    case 'today':
      return todaySql(expression.zone);
    case 'ago':
      return `(${NOW} - interval '${expression.ms} milliseconds')`;
    case 'calendar ago':
      return calendarAgoSql(expression, at);
    case 'midnight':
      return midnightSql(expression, at);
    case 'fact count':
      return factCountSql(expression.fact, at);
    case 'rows':
      return at.refuse('rows are no value');
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
  if (left.type.kind !== 'list' || !['text', 'number', 'percent'].includes(left.type.of))
    return at.refuse('a list of this type has no column');
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
  const shifted = shiftSql(expression, at);
  if (shifted !== undefined) return shifted;
  const { op, left, right, type } = expression;
  // As numeric, since the product of two bigints may not fit into one.
  const result = `cast(${valueSql(left, at)} as numeric) ${op} cast(${valueSql(right, at)} as numeric)`;
  if (op !== '*') return `(${result})`;
  return roundHalfEven(result, scalarOf(type) === 'money' ? 0 : 6, at.alias());
}
