import type { Collection, Expression, Type } from '../../language/program.ts';
import { entityOf } from '../flow/fields.ts';
import { sqlName } from './literals.ts';
import { NOW, rowId, type SqlPlace, select, table } from './sql-place.ts';
import { divideHalfEven } from './sql-round.ts';

type Aggregate = Extract<Expression, { kind: 'aggregate' }>;

/** Is there such a row? True or false. */
export function existsSql(over: Collection, at: SqlPlace): string {
  const rows = collectionSql(over, at);
  return `exists ${select('1', rows.from, rows.where)}`;
}

/** `count`, `sum`, `min`, `max`, `avg`, `first`, `last`. Of nothing: `sum` and `count` are 0, the others null. */
export function aggregateSql(expression: Aggregate, at: SqlPlace): string {
  const { fn, over, value, type } = expression;
  if (fn === 'any' || fn === 'none') return at.test(expression, at);
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
      return select(of, rows.from, rows.where, orderSql(over, rows.row, fn, at));
  }
}

interface Rows {
  readonly row: string;
  readonly from: string;
  readonly where: readonly string[];
  /** The place inside, where the row's name stands for it. */
  readonly at: SqlPlace;
}

function collectionSql(over: Collection, at: SqlPlace): Rows {
  const row = at.alias();
  const inner = { ...at, rows: new Map([...at.rows, [over.row.name, row]]) };
  const where = [
    `${row}.${sqlName(over.via)} = ${rowId(over.of.root, over.of.path, at)}`,
    ...windowSql(over, row, at),
    ...(over.where === undefined ? [] : [at.test(over.where, inner)]),
  ];
  return { row, from: `${table(over.entity)} as ${row}`, where, at: inner };
}

/** Windows are (now − D, now]. */
function windowSql({ entity, within }: Collection, row: string, at: SqlPlace): readonly string[] {
  if (within === undefined) return [];
  const { time } = entityOf(at.schema, entity);
  if (time === undefined) return [at.refuse(`\`${entity}\` has no time that a window could go by`)];
  const column = `${row}.${sqlName(time)}`;
  return [`${column} > ${NOW} - interval '${within} milliseconds'`, `${column} <= ${NOW}`];
}

/** By the entity's time, rows without one last, then by id. */
function orderSql({ entity }: Collection, row: string, fn: 'first' | 'last', at: SqlPlace): string {
  const { time } = entityOf(at.schema, entity);
  const direction = fn === 'first' ? 'asc nulls last' : 'desc nulls first';
  const columns = [
    ...(time === undefined ? [] : [`${row}.${sqlName(time)} ${direction}`]),
    `${row}."id" ${fn === 'first' ? 'asc' : 'desc'}`,
  ];
  return `order by ${columns.join(', ')}\nlimit 1`;
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
