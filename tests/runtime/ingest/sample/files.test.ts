import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, categoriesOf } from '../../../../runtime/ingest/sample/categories.ts';
import { deriveFiles, ordersFrom } from '../../../../runtime/ingest/sample/files.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'campaigns', 'data');
const STORE = { currency: 'GBP', minorDigits: 2, timeZone: 'Europe/London' };

describe('the files that come with the example', () => {
  it('are what the rules give', async () => {
    const files = await deriveFiles(join(FOLDER, 'orders.csv'), STORE);
    expect(Object.keys(files)).toEqual(['contacts.csv', 'products.csv', 'categories.csv']);
    for (const [name, text] of Object.entries(files)) expect(await readFile(join(FOLDER, name), 'utf8')).toBe(text);
  });

  it('hold no address that takes mail, and no number that rings', async () => {
    const contacts = (await readFile(join(FOLDER, 'contacts.csv'), 'utf8')).trimEnd().split('\n').slice(1);
    expect(contacts.filter((row) => !/^\d{5},customer-\d{5}@example\.com,\+447700900\d{3},/.test(row))).toEqual([]);
  });
});

describe('the orders from their source', () => {
  it('get a currency, and lose rows that repeat an earlier one exactly', () => {
    const source = 'InvoiceNo,StockCode\r\n1,A\r\n1,B\r\n1,A\r\n2,A\r\n';
    expect(ordersFrom(source)).toEqual({ text: 'InvoiceNo,StockCode,Currency\n1,A,GBP\n1,B,GBP\n2,A,GBP\n', repeats: 1, repeatedIn: 1 });
  });
});

describe('categories', () => {
  it.each([
    ['SPACEBOY LUNCH BOX', ['Children', 'Boys', 'Kitchen', 'Home', 'Storage']],
    ['FAIRY CAKE FLANNEL ASSORTED COLOUR', ['Children', 'Girls', 'Kitchen', 'Baking']],
    ['CHRISTMAS GINGHAM TREE', ['Seasons', 'Christmas']],
    ['Jumbo bag pink polkadot', ['Bags']],
    ['GROOVY CACTUS INFLATABLE', ['Gifts']],
    ['CABOODLE', ['Gifts']],
  ])('of %s come from its words', (name, categories) => {
    expect(categoriesOf(name)).toEqual(categories);
  });

  it('have parents that come before them', () => {
    const names = CATEGORIES.map(({ name }) => name);
    for (const { name, parent } of CATEGORIES) if (parent !== undefined) expect(names.slice(0, names.indexOf(name))).toContain(parent);
    expect(names).toEqual(expect.arrayContaining(['Boys', 'Girls', 'Children', 'Christmas', 'Kitchen', 'Bags']));
  });
});
