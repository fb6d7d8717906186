import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOrders } from '../../../../runtime/ingest/files/lines/read-orders.ts';

export const STORE = { currency: 'GBP', minorDigits: 2, timeZone: 'Europe/London' };

export const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country,Currency';

/** A good row; change what the case is about. */
export function row(change: Partial<Record<string, string>> = {}): string {
  const fields = {
    invoice: '536378',
    code: '22386',
    text: 'JUMBO BAG',
    quantity: '10',
    date: '2010-12-01 09:37:00',
    price: '1.95',
    customer: '14688.0',
    country: 'United Kingdom',
    currency: 'GBP',
    ...change,
  };
  return Object.values(fields).join(',');
}

/** Reads a text (or bytes) as the file `orders.csv`. */
export async function readText(text: string | Uint8Array, store = STORE) {
  const folder = await mkdtemp(join(tmpdir(), 'orders-'));
  try {
    await writeFile(join(folder, 'orders.csv'), text);
    return await readOrders(join(folder, 'orders.csv'), { ...store, shownAs: 'orders.csv' });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Reads a header and these rows. */
export const readRows = (...rows: readonly string[]) => readText([HEADER, ...rows, ''].join('\n'));
