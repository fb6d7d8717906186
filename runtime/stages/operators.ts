/**
 * The operators of the language on values, as `Scope` exposes them (semantics §7). Two-valued: whatever meets a missing value is false,
 * and `ne`, `notIn` are the negations. Numbers are decimals of six places, rounded half to even; money is whole minor units.
 */
import Big from 'big.js';
import type { Scope } from '../journey/port.ts';
import type { Value } from '../values.ts';

const HALF_EVEN = 2;
const PLACES = 6;

type Operators = Pick<
  Scope,
  | 'eq'
  | 'ne'
  | 'lt'
  | 'le'
  | 'gt'
  | 'ge'
  | 'isIn'
  | 'notIn'
  | 'has'
  | 'hasAny'
  | 'hasAll'
  | 'startsWith'
  | 'contains'
  | 'isKnown'
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'sum'
  | 'min'
  | 'max'
  | 'avg'
  | 'count'
  | 'number'
>;

/** An exact decimal of at most six places. */
export function decimal(value: string | number | bigint | Big): Big {
  return new Big(typeof value === 'bigint' ? value.toString() : value).round(PLACES, HALF_EVEN);
}

const isBig = (value: Value): value is Big => value instanceof Big;
const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Negative, zero or positive; undefined where one is missing or the two have no order. Text is compared by code points, as `COLLATE "C"` does. */
export function compareValues(a: Value, b: Value): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (isBig(a) || isBig(b)) return comparableNumber(a) && comparableNumber(b) ? decimal(a).cmp(decimal(b)) : undefined;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === typeof b && !isList(a) && !isList(b)) return a === b ? 0 : a < b ? -1 : 1;
  return undefined;
}

const comparableNumber = (value: Value): value is Big | number | bigint | string =>
  isBig(value) || typeof value === 'number' || typeof value === 'bigint';

/** UTF-8 byte order equals code point order, which JavaScript's code unit order misses beyond the basic plane. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [[...a], [...b]];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const test = (check: (order: number) => boolean) => (a: Value, b: Value) => {
  const order = compareValues(a, b);
  return order !== undefined && check(order);
};

const eq = test((order) => order === 0);
const includes = (list: Value, a: Value): boolean => isList(list) && list.some((item) => eq(item, a));

function arithmetic(onBig: (a: Big, b: Big) => Big, onWhole: (a: bigint, b: bigint) => bigint, onNumber: (a: number, b: number) => number) {
  return (a: Value, b: Value): Value => {
    if (a === undefined || b === undefined) return undefined;
    if (typeof a === 'bigint' && typeof b === 'bigint') return onWhole(a, b);
    if (typeof a === 'number' && typeof b === 'number') return onNumber(a, b);
    if (typeof a === 'bigint' || typeof b === 'bigint') return scaleMoney(a, b, onBig);
    if (comparableNumber(a) && comparableNumber(b)) return decimal(onBig(decimal(a), decimal(b)));
    return undefined;
  };
}

/** Money times a number: rounded half to even to the minor unit. */
function scaleMoney(a: Value, b: Value, onBig: (a: Big, b: Big) => Big): Value {
  if (!comparableNumber(a) || !comparableNumber(b)) return undefined;
  return BigInt(onBig(new Big(a.toString()), new Big(b.toString())).round(0, HALF_EVEN).toFixed(0));
}

const known = <T>(rows: readonly T[], of: (row: T) => Value): readonly Value[] => rows.map(of).filter((value) => value !== undefined);

const extreme =
  (wanted: -1 | 1) =>
  <T>(rows: readonly T[], of: (row: T) => Value): Value =>
    known(rows, of).reduce<Value>(
      (best, value) => (best === undefined || (compareValues(value, best) ?? 0) * wanted > 0 ? value : best),
      undefined,
    );

const add = arithmetic(
  (a, b) => a.plus(b),
  (a, b) => a + b,
  (a, b) => a + b,
);

const ZERO = { number: decimal(0), money: 0n, percent: decimal(0), duration: 0 } as const;

function average<T>(rows: readonly T[], of: (row: T) => Value): Value {
  const values = known(rows, of);
  if (values.length === 0) return undefined;
  const total = values.reduce<Value>((sum, value) => (sum === undefined ? value : add(sum, value)), undefined);
  if (total === undefined || !comparableNumber(total)) return undefined;
  // Division first to many places, then one rounding: half to even must see the exact half.
  const exact = new Big(total.toString()).times(new Big(10).pow(PLACES));
  if (typeof total === 'bigint') return BigInt(divideHalfEven(BigInt(total), BigInt(values.length)));
  const scaled = divideHalfEven(BigInt(exact.toFixed(0)), BigInt(values.length));
  const result = new Big(scaled.toString()).div(new Big(10).pow(PLACES));
  return typeof total === 'number' ? result.toNumber() : decimal(result);
}

function divideHalfEven(a: bigint, b: bigint): bigint {
  const sign = a < 0n ? -1n : 1n;
  const [whole, rest] = [(a * sign) / b, (a * sign) % b];
  const up = rest * 2n > b || (rest * 2n === b && whole % 2n === 1n);
  return sign * (up ? whole + 1n : whole);
}

/** All operators; they hold no state. */
export const operators: Operators = {
  eq,
  ne: (a, b) => !eq(a, b),
  lt: test((order) => order < 0),
  le: test((order) => order <= 0),
  gt: test((order) => order > 0),
  ge: test((order) => order >= 0),
  isIn: (a, list) => includes(list, a),
  notIn: (a, list) => !includes(list, a),
  has: (list, a) => includes(list, a),
  hasAny: (list, items) => items.some((item) => includes(list, item)),
  hasAll: (list, items) => isList(list) && items.every((item) => includes(list, item)),
  startsWith: (a, b) => typeof a === 'string' && typeof b === 'string' && a.startsWith(b),
  contains: (a, b) => typeof a === 'string' && typeof b === 'string' && a.includes(b),
  isKnown: (a) => a !== undefined,
  add,
  subtract: arithmetic(
    (a, b) => a.minus(b),
    (a, b) => a - b,
    (a, b) => a - b,
  ),
  multiply: arithmetic(
    (a, b) => a.times(b),
    (a, b) => a * b,
    (a, b) => a * b,
  ),
  sum: (rows, of, zero) => known(rows, of).reduce<Value>((total, value) => add(total, value), ZERO[zero]),
  min: extreme(-1),
  max: extreme(1),
  avg: average,
  count: (rows) => decimal(rows.length),
  number: (text) => decimal(text),
};
