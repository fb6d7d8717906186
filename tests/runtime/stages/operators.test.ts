/** Operators on values: two-valued logic, exact decimals, one rounding half to even (semantics §7). */
import Big from 'big.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareValues, decimal, operators } from '../../../runtime/stages/operators.ts';
import type { Row, Value } from '../../../runtime/values.ts';

const {
  eq,
  ne,
  lt,
  le,
  gt,
  ge,
  isIn,
  notIn,
  has,
  hasAny,
  hasAll,
  startsWith,
  contains,
  isKnown,
  add,
  subtract,
  multiply,
  sum,
  min,
  max,
  avg,
  count,
} = operators;
const rowsOf = (values: readonly Value[]): readonly Row[] => values.map((value, index) => ({ id: `r${index}`, value }));
const value = (row: Row): Value => row.value;
const text = (result: Value): string | undefined => (result === undefined ? undefined : String(result));

test('a comparison that meets a missing value is false, and its negation true', () => {
  for (const compare of [eq, lt, le, gt, ge]) {
    expect(compare(undefined, 1)).toBe(false);
    expect(compare('a', undefined)).toBe(false);
    expect(compare(undefined, undefined)).toBe(false);
  }
  expect(ne(undefined, 1)).toBe(true);
  expect(ne(undefined, undefined)).toBe(true);
  expect(isIn(undefined, ['a'])).toBe(false);
  expect(notIn(undefined, ['a'])).toBe(true);
  expect([
    has(undefined, 'a'),
    hasAny(undefined, ['a']),
    hasAll(undefined, []),
    startsWith(undefined, ''),
    contains('a', undefined),
  ]).toEqual([false, false, false, false, false]);
  expect([isKnown(undefined), isKnown(''), isKnown(0), isKnown(false)]).toEqual([false, true, true, true]);
  expect([add(undefined, 1n), subtract(1n, undefined), multiply(undefined, undefined)]).toEqual([undefined, undefined, undefined]);
});

test('decimals are exact, whatever they were made from', () => {
  expect(eq(add(decimal('0.1'), decimal('0.2')), decimal('0.3'))).toBe(true);
  expect(eq(decimal('1.50'), decimal('1.5'))).toBe(true);
  expect(text(decimal('0.0000005'))).toBe('0');
  expect(text(decimal('0.0000015'))).toBe('0.000002');
  expect(text(decimal('0.0000025'))).toBe('0.000002');
  expect(text(multiply(decimal('0.001'), decimal('0.0005')))).toBe('0');
});

test('text is ordered by code points, also beyond the basic plane', () => {
  // U+FF5E is a higher code unit than the first half of U+1F600, but a lower code point.
  expect(lt('\uff5e', '\u{1f600}')).toBe(true);
  expect(gt('\u{1f600}', '\uff5e')).toBe(true);
  expect([lt('a', 'ab'), lt('Z', 'a'), eq('é', 'é')]).toEqual([true, true, true]);
});

test('values of different kinds have no order', () => {
  expect([compareValues('1', 1n), compareValues(true, 1), compareValues(['a'], ['a'])]).toEqual([undefined, undefined, undefined]);
});

test('money stays whole: times a number it is rounded half to even to the minor unit', () => {
  expect(multiply(5n, decimal('0.5'))).toBe(2n);
  expect(multiply(7n, decimal('0.5'))).toBe(4n);
  expect(multiply(decimal('-0.5'), 5n)).toBe(-2n);
  expect(multiply(-7n, decimal('0.5'))).toBe(-4n);
  expect([add(1050n, 50n), subtract(10n, 11n)]).toEqual([1100n, -1n]);
});

test('durations and instants calculate in milliseconds', () => {
  expect([add(1_000, 500), subtract(1_000, 2_500), multiply(3, 1_000)]).toEqual([1_500, -1_500, 3_000]);
});

test('averages are rounded once, half to even, and leave missing values out', () => {
  expect(avg(rowsOf([1n, 2n]), value)).toBe(2n);
  expect(avg(rowsOf([2n, 3n]), value)).toBe(2n);
  expect(avg(rowsOf([-1n, -2n]), value)).toBe(-2n);
  expect(avg(rowsOf([3n, undefined, 4n]), value)).toBe(4n);
  expect(text(avg(rowsOf([decimal('1'), decimal('1'), decimal('2')]), value))).toBe('1.333333');
  expect(text(avg(rowsOf([decimal('0.000001'), decimal('0.000002')]), value))).toBe('0.000002');
  expect(text(avg(rowsOf([decimal('0.000002'), decimal('0.000003')]), value))).toBe('0.000002');
});

test('of nothing sum and count are zero of their type, the others are missing', () => {
  expect([sum([], value, 'money'), sum([], value, 'duration'), text(sum([], value, 'number')), text(count([]))]).toEqual([0n, 0, '0', '0']);
  expect([min([], value), max([], value), avg([], value), max(rowsOf([undefined]), value)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('minimum and maximum keep to the order of the type', () => {
  expect([min(rowsOf([3n, 1n, 2n]), value), max(rowsOf([3n, 1n, 2n]), value)]).toEqual([1n, 3n]);
  expect([min(rowsOf(['2026-02-01', '2026-01-31']), value), max(rowsOf([decimal('9'), decimal('10')]), value)?.toString()]).toEqual([
    '2026-01-31',
    '10',
  ]);
});

test('lists: has, has any, has all', () => {
  const list = ['a', 'b'];
  expect([
    has(list, 'a'),
    has(list, 'c'),
    hasAny(list, ['c', 'b']),
    hasAny(list, []),
    hasAll(list, ['a', 'b']),
    hasAll(list, ['a', 'c']),
    hasAll(list, []),
  ]).toEqual([true, false, true, false, true, false, true]);
});

test('the average of any amounts is the exact one, rounded half to even', () => {
  const amounts = fc.array(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(amounts, (list) => {
      const exact = new Big(list.reduce((total, one) => total + one, 0n).toString());
      const whole = BigInt(exact.toFixed()) / BigInt(list.length);
      // The nearest whole number; of two equally near ones the even one.
      const candidates = [whole - 1n, whole, whole + 1n];
      const distance = (candidate: bigint): Big => exact.minus(new Big((candidate * BigInt(list.length)).toString())).abs();
      const nearest = candidates.reduce((best, one) => {
        const order = distance(one).cmp(distance(best));
        return order < 0 || (order === 0 && one % 2n === 0n) ? one : best;
      });
      expect(avg(rowsOf(list), value)).toBe(nearest);
    }),
    { seed: 7 },
  );
});
