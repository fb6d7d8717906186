import type { Collection, Expression, Type } from '../../language/program.ts';
import { entityOf, windowEntity } from '../flow/fields.ts';
import { sqlName } from './literals.ts';
import { NOW, rowId, type SqlPlace, select, table } from './sql-place.ts';
import { divideHalfEven } from './sql-round.ts';

type Aggregate = Extract<Expression, { kind: 'aggregate' }>;

/** Is there such a row? True or false. */
export function existsSql(over: Collection, at: SqlPlace): string {
  if (over.gathered !== undefined) return refuseGathered(over, at);
  const rows = collectionSql(over, at);
  return `exists ${select('1', rows.from, rows.where)}`;
}

/** `count`, `sum`, `min`, `max`, `avg`, `first`, `last`. Of nothing: `sum` and `count` are 0, the others null. */
export function aggregateSql(expression: Aggregate, at: SqlPlace): string {
  const { fn, over, value, type } = expression;
  if (fn === 'any' || fn === 'none') return at.test(expression, at);
  if (over.gathered !== undefined) return refuseGathered(over, at);
  const rows = collectionSql(over, at);
  const of = value === undefined ? `${rows.row}."id"` : at.value(value, rows.at);
  switch (fn) {
    case 'count':
      return select('count(*)', rows.from, rows.where);
    case 'sum':
      return select(`coalesce(sum(${of}), 0)`, rows.from, rows.where);
    case 'min':
    case 'max':
      if (isBoolean(type)) return at.refuse(`\`${fn}\` of truth values has no SQL`);
      return select(`${fn}(${of})`, rows.from, rows.where);
    case 'avg':
      return averageSql(of, rows, type, at);
    case 'first':
    case 'last':
      return select(of, rows.from, rows.where, orderSql(over, rows, fn, at));
  }
}

function refuseGathered({ of }: Collection, at: SqlPlace): string {
  return at.refuse(`\`${of.root.name}\` is a list of events, whose payloads are in no table`);
}

interface Rows {
  readonly row: string;
  /** Alias of the rows between, where there are some. */
  readonly owner: string | undefined;
  readonly from: string;
  readonly where: readonly string[];
  /** The place inside, where the row's name stands for it. */
  readonly at: SqlPlace;
}

function collectionSql(over: Collection, at: SqlPlace): Rows {
  const row = at.alias();
  const owner = over.through === undefined ? undefined : at.alias();
  const inner = { ...at, rows: new Map([...at.rows, [over.row.name, row]]) };
  const where = [
    `${owner ?? row}.${sqlName(over.through?.via ?? over.via)} = ${rowId(over.of.root, over.of.path, at)}`,
    ...windowSql(over, row, owner, at),
    ...(over.where === undefined ? [] : [at.test(over.where, inner)]),
  ];
  return { row, owner, from: fromSql(over, row, owner, at), where, at: inner };
}

/** The table of the rows; with the rows between, where they belong to the contact through those. */
function fromSql({ entity, via, through }: Collection, row: string, owner: string | undefined, { schema }: SqlPlace): string {
  const from = `${table(entity, schema)} as ${row}`;
  if (through === undefined || owner === undefined) return from;
  return `${from}\njoin ${table(through.entity, schema)} as ${owner} on ${owner}."id" = ${row}.${sqlName(via)}`;
}

/** Windows are (now − D, now]. */
function windowSql(over: Collection, row: string, owner: string | undefined, at: SqlPlace): readonly string[] {
  const { entity, within } = over;
  if (within === undefined) return [];
  const windowed = windowEntity(over, at.schema);
  const time = windowed === undefined ? undefined : entityOf(at.schema, windowed).time;
  if (time === undefined) return [at.refuse(`\`${entity}\` has no time that a window could go by`)];
  const column = `${windowed === entity ? row : (owner ?? row)}.${sqlName(time)}`;
  return [`${column} > ${NOW} - interval '${within} milliseconds'`, `${column} <= ${NOW}`];
}

/** By the entity's time, rows without one last, then by id; rows that belong to the contact through others first by the order of those. */
function orderSql({ entity, through }: Collection, { row, owner }: Rows, fn: 'first' | 'last', at: SqlPlace): string {
  const columns = [
    ...(through === undefined || owner === undefined ? [] : orderOf(through.entity, owner, fn, at)),
    ...orderOf(entity, row, fn, at),
  ];
  return `order by ${columns.join(', ')}\nlimit 1`;
}

function orderOf(entity: string, row: string, fn: 'first' | 'last', at: SqlPlace): readonly string[] {
  const { time } = entityOf(at.schema, entity);
  const direction = fn === 'first' ? 'asc nulls last' : 'desc nulls first';
  return [...(time === undefined ? [] : [`${row}.${sqlName(time)} ${direction}`]), `${row}."id" ${fn === 'first' ? 'asc' : 'desc'}`];
}

function averageSql(of: string, rows: Rows, type: Type, at: SqlPlace): string {
  // Money rounds to its minor unit, numbers to six decimals; both are whole once scaled.
  const scale = type.kind === 'scalar' && type.of === 'money' ? '' : ' * 1000000';
  const sums = at.alias();
  const inner = select(`cast(sum(${of})${scale} as numeric) as s, cast(count(${of}) as numeric) as n`, rows.from, rows.where);
  const quotient = divideHalfEven(`${sums}.s`, `${sums}.n`);
  return `(select ${scale === '' ? quotient : `(${quotient}) / 1000000`} from ${inner} as ${sums})`;
}

function isBoolean(type: Type): boolean {
  return type.kind === 'scalar' && type.of === 'boolean';
}
