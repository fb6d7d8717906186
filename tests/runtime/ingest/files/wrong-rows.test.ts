import { describe, expect, it } from 'vitest';
import { findingsText } from '../../../../runtime/ingest/files/lines/read-orders.ts';
import { HEADER, readRows, readText, row } from './read-text.ts';

const OTHER = row({ invoice: '536400', code: '21033', customer: '12494.0' });
const AGAIN =
  'Then import the file again; what is already there is recognised. Until then order `536378` is left out whole, since its total would be wrong.';
const LEFT_OUT = '1 row in order but left out, because another row of the same order is wrong';
const quoted = (text: string) => `"${text}"`;

/** What a person sees when this row stands in line 3, between a good row of its invoice and another invoice. */
async function seen(wrong: string): Promise<readonly string[]> {
  const { orders, report } = await readRows(row(), wrong, OTHER);
  expect(orders.map((order) => order.invoice)).toEqual(['536400']);
  const skipped = Object.values(report.skipped).reduce((sum, count) => sum + count, 0);
  expect(report.imported + skipped + report.rejectedRows).toBe(report.rows);
  return findingsText(report, 10);
}

const cases: readonly (readonly [string, string, string, string])[] = [
  [
    'a day that does not exist',
    row({ date: '2010-02-30 09:37:00' }),
    '3:27: `2010-02-30 09:37:00` in `InvoiceDate` is not a date and time.',
    'Write a local time like `2010-12-01 09:37:00`, or an instant like `2010-12-01T09:37:00Z`.',
  ],
  [
    'a date in another notation',
    row({ date: '1/12/2010 8:26' }),
    '3:27: `1/12/2010 8:26` in `InvoiceDate` is not a date and time.',
    'Write a local time like `2010-12-01 09:37:00`, or an instant like `2010-12-01T09:37:00Z`.',
  ],
  ['no date', row({ date: '' }), '3:27: `InvoiceDate` is empty.', 'Every row needs a value there.'],
  [
    'a price with a comma',
    row({ price: quoted('1,95') }),
    '3:47: `1,95` in `UnitPrice` is not an amount of GBP.',
    'Write a decimal with a point and at most 2 digits after it, such as `2.55` or `2.55 GBP`.',
  ],
  [
    'a price with a sign',
    row({ price: '£1.95' }),
    '3:47: `£1.95` in `UnitPrice` is not an amount of GBP.',
    'Write a decimal with a point and at most 2 digits after it, such as `2.55` or `2.55 GBP`.',
  ],
  [
    'a price of three digits',
    row({ price: '1.955' }),
    '3:47: `1.955` in `UnitPrice` is not an amount of GBP.',
    'Write a decimal with a point and at most 2 digits after it, such as `2.55` or `2.55 GBP`.',
  ],
  [
    'a price below zero',
    row({ price: '-1.95' }),
    '3:47: `-1.95` in `UnitPrice` is below zero.',
    'Give a discount as a row with the stock code `D` and a negative quantity.',
  ],
  ['a broken quantity', row({ quantity: '1.5' }), '3:24: `1.5` in `Quantity` is not a whole number.', 'Write digits only, such as `12`.'],
  [
    'a quantity below zero',
    row({ quantity: '-2' }),
    '3:24: `-2` in `Quantity` is below zero in an order that is no cancellation.',
    'Begin the number of a cancellation with `C`.',
  ],
  [
    'a quantity of zero',
    row({ quantity: '0' }),
    '3:24: `0` in `Quantity` sells nothing.',
    'Give the number of pieces, or leave the row out.',
  ],
  [
    'an impossible amount',
    row({ quantity: '999999999', price: '999999.99' }),
    '3:24: `999999999` in `Quantity` makes the row worth more than 10000000000000.00 GBP.',
    'Correct the quantity or the price.',
  ],
  [
    'a currency that does not exist',
    row({ currency: 'GBX' }),
    '3:75: `GBX` in `Currency` is not an ISO 4217 currency.',
    'Give amounts in GBP, the currency that relance.yaml sets for the store.',
  ],
  [
    'another currency',
    row({ currency: 'EUR' }),
    '3:75: `EUR` in `Currency` is not the currency of the store, and there is no rate to convert it.',
    'Give amounts in GBP, the currency that relance.yaml sets for the store.',
  ],
  ['no stock code', row({ code: '' }), '3:8: `StockCode` is empty.', 'Every row needs a value there.'],
  [
    'a field too many',
    row({ text: 'BAG, JUMBO' }),
    '3:76: The row has 10 fields, but the header names 9 columns.',
    'Quote a field that holds a comma or a line break; leave an empty field between two commas.',
  ],
  [
    'a row cut short',
    '536378,22386,JUMBO',
    '3:19: The row has 3 fields, but the header names 9 columns.',
    'Quote a field that holds a comma or a line break; leave an empty field between two commas.',
  ],
  [
    'a quote that is not closed',
    row({ text: '"JUMBO BAG' }),
    '3:14: A double quote is not closed, or stands inside a field without quotes.',
    'Quote the whole field and write a double quote in it twice.',
  ],
  [
    'a quote in a bare field',
    row({ text: '12" PLATE' }),
    '3:16: A double quote is not closed, or stands inside a field without quotes.',
    'Quote the whole field and write a double quote in it twice.',
  ],
  [
    'another customer',
    row({ code: '2', customer: '12494.0' }),
    '3:48: The row names customer `12494`, but an earlier row of order `536378` names customer `14688`.',
    'Give all rows of an order the same customer.',
  ],
  [
    "a guest in a customer's invoice",
    row({ code: '2', customer: '' }),
    '3:48: The row names no customer, but an earlier row of order `536378` names customer `14688`.',
    'Give all rows of an order the same customer.',
  ],
];

describe('a wrong row is told with its place and what to do, and its invoice is left out whole', () => {
  it.each(cases)('%s', async (_, wrong, place, help) => {
    expect(await seen(wrong)).toEqual([`orders.csv:${place}\n  ${help} ${AGAIN}`, LEFT_OUT]);
  });

  it('bytes that are not UTF-8', async () => {
    const latin1 = Buffer.from(`${[HEADER, row(), row({ text: 'CAFÉ' }), OTHER].join('\n')}\n`, 'latin1');
    const { orders, report } = await readText(latin1);
    expect(orders.map((order) => order.invoice)).toEqual(['536400']);
    expect(findingsText(report, 10)).toEqual([
      `orders.csv:3:17: The row holds a byte that is not UTF-8.\n  Save the file with the encoding UTF-8. ${AGAIN}`,
      LEFT_OUT,
    ]);
  });

  it('an empty invoice number harms no other row', async () => {
    const { orders, report } = await readRows(row(), row({ invoice: '' }), OTHER);
    expect(orders.map((order) => order.invoice)).toEqual(['536378', '536400']);
    expect(findingsText(report, 10)).toEqual([
      'orders.csv:3:1: `InvoiceNo` is empty.\n  Every row needs a value there. Then import the file again; what is already there is recognised.',
    ]);
  });

  it('lists the good rows that go with it', async () => {
    const { report } = await readRows(row(), row({ price: 'x' }), row({ code: '3' }));
    expect(report.rejected.map(({ line, code }) => [line, code])).toEqual([
      [2, 'order-left-out'],
      [3, 'bad-value'],
      [4, 'order-left-out'],
    ]);
    expect(report.rejected[0]?.reason).toBe('The row is in order, but order `536378` is left out, since line 3 is wrong.');
    expect(report.rejected[2]?.text).toBe(row({ code: '3' }));
  });
});

describe('a row that stands twice', () => {
  it.each([
    ['next to the first', [row(), row(), OTHER], 3],
    ['after another row of its order', [row(), row({ code: '2', price: '0' }), row(), OTHER], 4],
  ])('%s counts once and is told', async (_, rows, line) => {
    const { orders, report } = await readRows(...rows);
    expect(orders.map((order) => [order.invoice, order.total])).toEqual([
      ['536378', 1950n],
      ['536400', 1950n],
    ]);
    expect(findingsText(report, 10)).toEqual([
      `orders.csv:${line}:1: The row repeats line 2 of order \`536378\` exactly; it counts once.\n  If both were sold, write them as one row with the sum of the quantities.`,
    ]);
    expect(report).toMatchObject({ rows: rows.length, imported: rows.length - 1, rejectedRows: 0, skipped: { 'duplicate row': 1 } });
  });
});

describe('a later row of an order that was finished', () => {
  it('is rejected with that reason, and what was read of the order stays', async () => {
    const { orders, report } = await readRows(row(), OTHER, row({ code: '3' }));
    expect(orders.map((order) => [order.invoice, order.lines.length])).toEqual([
      ['536378', 1],
      ['536400', 1],
    ]);
    expect(findingsText(report, 10)).toEqual([
      'orders.csv:4:1: Order `536378` was finished before this row: another order stands between them.\n  Sort the file so that the rows of an order stand together. Then import the file again; what is already there is recognised.',
    ]);
  });
});

describe('one lost quote', () => {
  it('does not swallow the rows behind it, nor join with the next lost quote', async () => {
    const good = Array.from({ length: 30 }, (_, index) => row({ invoice: `60000${index}` }));
    const lost = row({ text: '"JUMBO' });
    const { orders, report } = await readRows(lost, ...good.slice(0, 3), lost, row({ invoice: '700', text: 'BAG"' }), ...good.slice(3));
    expect(orders).toHaveLength(30);
    expect(report.rejected.map(({ line, code }) => [line, code])).toEqual([
      [2, 'broken-quoting'],
      [6, 'broken-quoting'],
      [7, 'broken-quoting'],
    ]);
  });

  it('at the end of the file is told', async () => {
    const { orders, report } = await readRows(OTHER, row({ text: '"JUMBO' }));
    expect(orders).toHaveLength(1);
    expect(report.rejected.map((finding) => finding.line)).toEqual([3]);
  });
});
