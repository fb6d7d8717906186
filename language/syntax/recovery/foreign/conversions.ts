/** What is written in other units or forms elsewhere, in those of the language. */

const letters: Readonly<Record<string, readonly [factor: number, letter: string]>> = {
  second: [1, 's'],
  minute: [1, 'm'],
  hour: [1, 'h'],
  day: [1, 'd'],
  week: [1, 'w'],
  month: [30, 'd'],
  year: [365, 'd'],
};

/** `30 days` as `30d`; a month counts as 30 days, a year as 365. A duration stays as it is. */
export function exact(length: string): string {
  const [, count = '', word = ''] = length.match(/^(\d+)\s*([a-z]+?)s?$/) ?? [];
  const unit = letters[word];
  return unit === undefined ? length : `${Number(count) * unit[0]}${unit[1]}`;
}

/** True for days and what is longer, in words: such a length needs a time of day. */
export function isCalendar(length: string): boolean {
  return /day|week|month|year/.test(length);
}

/** A share as a percentage: `0.1` and `10` are `10%`. */
export function percent(number: string): string {
  const share = Number(number);
  return `${share < 1 ? Number((share * 100).toFixed(2)) : share}%`;
}

/** `30d` in `count` equal parts, of the greatest unit that is whole; undefined where none is. */
export function evenly(duration: string, count: number): string | undefined {
  const [, digits = '', letter = ''] = duration.match(/^(\d+)([smhdw])$/) ?? [];
  const index = finer.findIndex(([unit]) => unit === letter);
  let amount = Number(digits);
  for (const [unit, next] of index < 0 || count < 1 ? [] : finer.slice(index)) {
    if (amount % count === 0) return `${amount / count}${unit}`;
    amount *= next;
  }
  return undefined;
}

/** Units from the longest, each with how many of the next one it holds. */
const finer: readonly (readonly [letter: string, ofNext: number])[] = [
  ['w', 7],
  ['d', 24],
  ['h', 60],
  ['m', 60],
  ['s', 1],
];

/** The name of the row under test for a collection: `item` for `order.items`. */
export function rowOf(collection: string): string {
  const name = collection.split('.').at(-1) ?? collection;
  return name.replace(/ies$/, 'y').replace(/s$/, '');
}
