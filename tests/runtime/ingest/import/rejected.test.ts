import { describe, expect, it } from 'vitest';
import { findingText } from '../../../../runtime/ingest/files/findings.ts';
import { openShop } from './importing.ts';

const HEADER = 'id,customer_id,placed_at,total,delivered_at,promotions';
const AGAIN = 'Then import the file again; what is already there is recognised.';

/** What is said of this row between two good ones. */
async function said(wrong: string): Promise<string> {
  const shop = await openShop();
  const summary = await shop.load('order', [HEADER, 'A1,7,2011-05-01,5,,', wrong, 'A3,7,2011-05-01,5,,', ''].join('\n'));
  expect(summary).toMatchObject({ rows: 3, good: 2, written: 2, rejected: 1 });
  expect((await shop.rows('order')).map(({ id }) => id)).toEqual(['A1', 'A3']);
  return summary.findings.map((finding) => findingText(finding, 'orders.csv')).join('\n');
}

describe('a row that is wrong', () => {
  it.each([
    ['no id', ',7,2011-05-01,5,,', '3:1: `id` is empty.', 'Every row needs a value there.'],
    ['no time', 'A2,7,,5,,', '3:6: `placed_at` is empty.', 'Every row needs a value there.'],
    [
      'a time that does not exist',
      'A2,7,2011-02-30,5,,',
      '3:6: `2011-02-30` in `placed_at` is not a date and time.',
      'Write a local time like `2010-12-01 09:37:00`, or an instant like `2010-12-01T09:37:00Z`.',
    ],
    [
      'an amount with a comma',
      'A2,7,2011-05-01,"5,00",,',
      '3:17: `5,00` in `total` is not an amount of GBP.',
      'Write a decimal with a point and at most 2 digits after it, such as `2.55` or `2.55 GBP`.',
    ],
    [
      'an amount in another currency',
      'A2,7,2011-05-01,5 EUR,,',
      '3:17: `5 EUR` in `total` is not an amount of GBP.',
      'Write a decimal with a point and at most 2 digits after it, such as `2.55` or `2.55 GBP`.',
    ],
    [
      'fields too many',
      'A2,7,2011-05-01,5,,a,b',
      '3:22: The row has 7 fields, but the header names 6 columns.',
      'Quote a field that holds a comma or a line break; leave an empty field between two commas.',
    ],
    [
      'a lost quote',
      'A2,7,2011-05-01,"5,,',
      '3:17: A double quote is not closed, or stands inside a field without quotes.',
      'Quote the whole field and write a double quote in it twice.',
    ],
  ])('%s: is told with its place and what to do, and the others go in', async (_, row, place, help) => {
    expect(await said(row)).toBe(`orders.csv:${place}\n  ${help} ${AGAIN}`);
  });

  it('an e-mail that no server takes', async () => {
    const shop = await openShop();
    const summary = await shop.load('contact', 'key,email\n7,ada(at)example.com\n');
    expect(summary.findings[0]?.reason).toBe('`ada(at)example.com` in `email` is not an e-mail address.');
  });

  it('is kept as a dead letter, once', async () => {
    const shop = await openShop();
    const text = `${HEADER}\nA1,7,2011-05-01,x,,\n`;
    await shop.load('order', text);
    await shop.load('order', text);
    expect(await shop.store.transaction((tx) => tx.deadLetters.all())).toMatchObject([
      {
        kind: 'import row',
        reason: '`x` in `total` is not an amount of GBP.',
        content: { table: 'orders', file: 'file.csv', line: 2, column: 17, header: 'total', row: 'A1,7,2011-05-01,x,,' },
      },
    ]);
  });

  it('is told before the next rows are read, all of them; the summary keeps twenty', async () => {
    const shop = await openShop();
    const told: number[] = [];
    const onFinding = async ({ line }: { readonly line: number }): Promise<void> => void told.push(line);
    const rows = Array.from({ length: 50 }, (_, index) => `A${index},7,2011-05-01,x,,`);
    const summary = await shop.load('order', [HEADER, ...rows].join('\n'), { onFinding });
    expect(summary).toMatchObject({ rejected: 50, good: 0 });
    expect(summary.findings).toHaveLength(20);
    expect(told).toEqual(Array.from({ length: 50 }, (_, index) => index + 2));
  });
});

describe('a file in which nothing can be read', () => {
  it.each([
    ['a column is missing', 'order_id,total\n1,2\n', '`file.csv` has no column for `placed_at`.'],
    ['it is UTF-16', '\u0000i\u0000d', '`file.csv` is not a CSV text file.'],
    ['it is empty', '', '`file.csv` is empty.'],
  ])('%s: one error, and nothing is written', async (_, text, message) => {
    const shop = await openShop();
    await expect(shop.load('order', text)).rejects.toMatchObject({ message });
    expect(await shop.rows('order')).toEqual([]);
  });
});

describe('a mapping', () => {
  it('takes columns under any name, one of them for two fields', async () => {
    const shop = await openShop();
    await shop.load('contact', 'Who,Email\nada,ada@example.com\n', { wanted: { key: 'Email', first_name: 'Who' } });
    expect(await shop.rows('contact')).toMatchObject([{ key: 'ada@example.com', email: 'ada@example.com', first_name: 'ada' }]);
  });

  it('to a column that is not there is an error of the call', async () => {
    const shop = await openShop();
    await expect(shop.load('contact', 'Who\nada\n', { wanted: { key: 'Whom' } })).rejects.toMatchObject({
      code: 'wrong-option',
      message: '`--map key=Whom` cannot be used.',
      why: '`file.csv` has no column `Whom`. Line 1 names these columns: `Who`.',
    });
  });

  it('gives a row one contact: the way that is asked for, else by id before key before e-mail', async () => {
    const shop = await openShop();
    const text = 'id,placed_at,customer_id,customer_email\nA1,2011-05-01,7,x@example.com\n';
    expect(await shop.load('order', text)).toMatchObject({ good: 1 });
    expect(await shop.load('order', text, { wanted: { 'contact.email': 'customer_email' } })).toMatchObject({ rejected: 1 });
    const both = { 'contact.email': 'customer_email', 'contact.key': 'customer_id' };
    await expect(shop.load('order', text, { wanted: both })).rejects.toMatchObject({ code: 'wrong-option' });
  });
});
