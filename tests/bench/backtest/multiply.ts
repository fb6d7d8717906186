/**
 * A year of a large shop from a year of a small one: the invoices of the sample again and again, each copy with customers, numbers and times of
 * its own, in order of time. The same sample and count give the same file.
 */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';

/** One invoice of the sample: its rows as cells, and its time as it is written, ms from 1970 as if that were UTC. */
interface Invoice {
  readonly rows: readonly (readonly string[])[];
  readonly at: number;
}

/** What was written. */
export interface Multiplied {
  readonly rows: number;
  readonly invoices: number;
}

const DAY = 86_400_000;
/** Times of copies differ by up to so many days to either side. */
const JITTER_DAYS = 3;

/** Writes at least `rows` rows to `path`: whole invoices, so a few more. The columns are those of the sample. */
export async function multiply(sample: string, path: string, rows: number): Promise<Multiplied> {
  const [header = [], ...body]: string[][] = parse(await readFile(sample, 'utf8'));
  const column = (name: string): number => header.indexOf(name);
  const places = { invoice: column('InvoiceNo'), customer: column('CustomerID'), at: column('InvoiceDate') };
  const invoices = copies(invoicesOf(body, places), rows, places);
  const out = createWriteStream(path);
  out.write(`${header.map(quoted).join(',')}\n`);
  let written = 0;
  for (const invoice of invoices) {
    const text = invoice.rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
    written += invoice.rows.length;
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return { rows: written, invoices: invoices.length };
}

type Places = Readonly<Record<'invoice' | 'customer' | 'at', number>>;

function invoicesOf(body: readonly (readonly string[])[], { invoice, at }: Places): readonly Invoice[] {
  const groups = new Map<string, (readonly string[])[]>();
  for (const row of body) {
    const id = row[invoice] ?? '';
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return [...groups.values()].map((rows) => ({ rows, at: Date.parse(`${rows[0]?.[at]?.replace(' ', 'T')}Z`) }));
}

/** Copies until there are enough rows, by time and number. */
function copies(sample: readonly Invoice[], rows: number, places: Places): readonly Invoice[] {
  const all: Invoice[] = [];
  const random = xorshift(20_101_201);
  let count = 0;
  for (let copy = 0; count < rows; copy += 1) {
    for (const invoice of sample) {
      if (count >= rows) break;
      const shift = copy === 0 ? 0 : Math.round((random() * 2 - 1) * JITTER_DAYS * DAY);
      all.push(copyOf(invoice, copy, shift, places));
      count += invoice.rows.length;
    }
  }
  return all.sort((a, b) => a.at - b.at || (String(a.rows[0]?.[places.invoice]) < String(b.rows[0]?.[places.invoice]) ? -1 : 1));
}

function copyOf({ rows, at }: Invoice, copy: number, shift: number, { invoice, customer, at: time }: Places): Invoice {
  const moved = at + shift;
  const text = new Date(moved).toISOString().slice(0, 19).replace('T', ' ');
  const renumbered = rows.map((row) =>
    row.map((cell, index) => {
      if (index === invoice) return cell.replace(/\d+/, (digits) => String(Number(digits) + copy * 1_000_000));
      if (index === customer) return cell.replace(/^\d+/, (digits) => String(Number(digits) + copy * 100_000));
      return index === time ? text : cell;
    }),
  );
  return { rows: renumbered, at: moved };
}

/** Numbers from 0 up to 1, the same for the same seed (xorshift32). */
function xorshift(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
