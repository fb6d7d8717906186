/**
 * Writes the files of this folder again: `node campaigns/data/regenerate.ts` derives contacts.csv, products.csv and categories.csv from
 * orders.csv; with a file as argument, orders.csv is made from that first (the source's columns, without `Currency`). Rules: SOURCE.md.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deriveFiles, ordersFrom } from '../../runtime/ingest/sample/files.ts';

const STORE = { currency: 'GBP', minorDigits: 2, timeZone: 'Europe/London' };
const folder = import.meta.dirname;
const orders = join(folder, 'orders.csv');

const [source] = process.argv.slice(2);
if (source !== undefined) {
  const { text, repeats, repeatedIn } = ordersFrom(readFileSync(source, 'utf8'));
  writeFileSync(orders, text);
  console.log(`orders.csv: ${text.split('\n').length - 2} rows; ${repeats} repeats in ${repeatedIn} orders were left out`);
}
for (const [name, text] of Object.entries(await deriveFiles(orders, STORE))) {
  writeFileSync(join(folder, name), text);
  console.log(`${name}: ${text.split('\n').length - 2} rows`);
}
console.log(`SHA-256 of orders.csv: ${createHash('sha256').update(readFileSync(orders)).digest('hex')}`);
