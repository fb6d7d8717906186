/** A file of orders, one a row, with wrong rows of every kind at places that a seed decides. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** Where a wrong row stands, and what is to be said of it. */
export interface WrongRow {
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly reason: RegExp;
}

/** Columns of the file. */
export const ORDER_COLUMNS = 'order_id,customer,placed_at,total,currency,promotions,name';

interface OrderRow {
  readonly id: string;
  readonly customer: string;
  readonly placedAt: string;
  readonly total: string;
  readonly currency: string;
}

const text = ({ id, customer, placedAt, total, currency }: OrderRow): string =>
  `${id},${customer},${placedAt},${total},${currency},spring;summer,"Order, ${id}"`;

interface Kind {
  readonly code: string;
  /** The wrong row, as text whose bytes are Latin-1. */
  readonly make: (row: OrderRow) => string;
  /** The column, from the row that was made. */
  readonly column: (made: string) => number;
  readonly reason: RegExp;
}

const behind = (fields: number) => (made: string) => made.split(',').slice(0, fields).join(',').length + (fields === 0 ? 1 : 2);

/** One of each; a wrong row harms no other, not even a lost quote. */
const KINDS: readonly Kind[] = [
  { code: 'empty-cell', make: (row) => text({ ...row, id: '' }), column: behind(0), reason: /^`order_id` is empty\.$/ },
  { code: 'empty-cell', make: (row) => text({ ...row, placedAt: '' }), column: behind(2), reason: /^`placed_at` is empty\.$/ },
  {
    code: 'bad-value',
    make: (row) => text({ ...row, placedAt: '2011-02-30 10:00' }),
    column: behind(2),
    reason: /^`2011-02-30 10:00` in `placed_at` is not a date and time\.$/,
  },
  {
    code: 'bad-value',
    make: (row) => text({ ...row, total: '£5' }),
    column: behind(3),
    reason: /^`£5` in `total` is not an amount of GBP\.$/,
  },
  {
    code: 'bad-value',
    make: (row) => text({ ...row, total: '5.123' }),
    column: behind(3),
    reason: /^`5\.123` in `total` is not an amount of GBP\.$/,
  },
  {
    code: 'unknown-currency',
    make: (row) => text({ ...row, currency: 'EUR' }),
    column: behind(4),
    reason: /^`EUR` in `currency` is not the currency of the store/,
  },
  {
    code: 'wrong-field-count',
    make: (row) => `${text(row)},more`,
    column: (made) => made.lastIndexOf(',') + 2,
    reason: /^The row has 8 fields/,
  },
  { code: 'wrong-field-count', make: (row) => row.id, column: (made) => made.length + 1, reason: /^The row has 1 field,/ },
  {
    code: 'broken-quoting',
    make: (row) => text(row).slice(0, -1),
    column: (made) => made.indexOf('"') + 1,
    reason: /^A double quote is not closed/,
  },
  {
    code: 'not-utf8',
    make: (row) => text({ ...row, customer: 'K\xe9' }),
    column: (made) => made.indexOf('\xe9') + 1,
    reason: /holds a byte that is not UTF-8/,
  },
];

/** Draws numbers in [0, 1) that a seed decides (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Writes the first `rows` rows of the file that the seed gives; one in two hundred is wrong. Answers the wrong ones by line. */
export async function writeOrdersTable(path: string, rows: number, seed = 4): Promise<readonly WrongRow[]> {
  const draw = seeded(seed);
  const wrong: WrongRow[] = [];
  const file = createWriteStream(path);
  file.write(`${ORDER_COLUMNS}\n`);
  for (let from = 0; from < rows; from += 200) {
    const at = Math.floor(draw() * 200);
    const lines = Array.from({ length: 200 }, (_, index) => lineOf(from + index, index === at, draw, wrong));
    if (!file.write(Buffer.from(`${lines.join('\n')}\n`, 'latin1'))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  return wrong;
}

function lineOf(index: number, isWrong: boolean, draw: () => number, wrong: WrongRow[]): string {
  const [month, day, minute] = [1 + Math.floor(draw() * 12), 1 + Math.floor(draw() * 28), Math.floor(draw() * 60)];
  const two = (number: number): string => String(number).padStart(2, '0');
  const row: OrderRow = {
    id: `O${index}`,
    customer: `K${Math.floor(draw() * 5_000)}`,
    placedAt: `2011-${two(month)}-${two(day)} 10:${two(minute)}`,
    total: `${Math.floor(draw() * 500)}.${two(Math.floor(draw() * 100))}`,
    currency: 'GBP',
  };
  const kind = isWrong ? KINDS[wrong.length % KINDS.length] : undefined;
  if (kind === undefined) return text(row);
  const made = kind.make(row);
  wrong.push({ line: index + 2, column: kind.column(made), code: kind.code, reason: kind.reason });
  // The pound sign is the only character of the file beyond ASCII that is meant.
  return made.replace('£', '\xc2\xa3');
}
