import { describe, expect, it } from 'vitest';
import { RelanceError } from '../../../../language/diagnostics/relance-error.ts';
import { readOrders } from '../../../../runtime/ingest/files/lines/read-orders.ts';
import { HEADER, readText, row, STORE } from './read-text.ts';

async function told(reading: Promise<unknown>): Promise<Pick<RelanceError, 'code' | 'message' | 'why' | 'help'>> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof RelanceError) return { code: error.code, message: error.message, why: error.why, help: error.help };
    throw error;
  }
  throw new Error('it was read');
}

const HELP =
  'The first line must name columns for `id`, `placed_at`, `product`, `quantity`, `price`, `contact` or `contact.key` or `contact.email`. Nothing was read.';

describe('a file that cannot be read gives one error and no orders', () => {
  it('a missing column', async () => {
    expect(await told(readText(`${HEADER.replace('UnitPrice', 'Worth')}\n${row()}\n`))).toEqual({
      code: 'import-file-columns',
      message: '`orders.csv` has no column for `price`.',
      why: 'Line 1 names these columns: `InvoiceNo`, `StockCode`, `Description`, `Quantity`, `InvoiceDate`, `Worth`, `CustomerID`, `Country`, `Currency`.',
      help: 'Say which column it is: `--map price=COLUMN`. These names are recognised for it: `price`, `unit_price`, `item_price`, `price_per_unit`. Nothing was read.',
    });
  });

  it('no column that says whose the orders are', async () => {
    expect(await told(readText('InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice\n'))).toMatchObject({
      message: '`orders.csv` has no column for `contact` or `contact.key` or `contact.email`.',
    });
  });

  it('a column twice', async () => {
    expect(await told(readText(`${HEADER},Quantity\n`))).toMatchObject({ message: '`orders.csv` has the column `Quantity` twice.' });
  });

  it('another separator', async () => {
    expect((await told(readText(HEADER.replaceAll(',', ';')))).help).toContain('Separate the columns by commas. Nothing was read.');
  });

  it('an empty file', async () => {
    expect(await told(readText(''))).toEqual({
      code: 'import-file-columns',
      message: '`orders.csv` is empty.',
      why: 'A file begins with the names of its columns.',
      help: HELP,
    });
  });

  it('UTF-16 and binary files', async () => {
    const help = 'Save it as CSV with the encoding UTF-8. Nothing was read.';
    const message = '`orders.csv` is not a CSV text file.';
    expect(await told(readText(Buffer.from(`\uFEFF${HEADER}`, 'utf16le')))).toEqual({
      code: 'import-file-not-text',
      message,
      why: 'It is in UTF-16.',
      help,
    });
    expect(await told(readText(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])))).toEqual({
      code: 'import-file-not-text',
      message,
      why: 'It begins with binary data.',
      help,
    });
  });

  it('no file, or a folder', async () => {
    const help = 'Check the path and the permissions of the file. Nothing was read.';
    expect(await told(readOrders('/nowhere/orders.csv', { ...STORE, shownAs: 'data/orders.csv' }))).toEqual({
      code: 'import-file-unreadable',
      message: 'The file `data/orders.csv` cannot be read.',
      why: 'There is no such file.',
      help,
    });
    expect(await told(readOrders('/', STORE))).toMatchObject({
      message: 'The file `/` cannot be read.',
      why: 'It is a folder.',
      help,
    });
  });

  it('a header alone is no error: there is nothing to read', async () => {
    expect((await readText(HEADER)).report).toMatchObject({ rows: 0, orders: 0, rejectedRows: 0 });
  });
});
