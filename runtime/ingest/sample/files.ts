/** The files of the example that are derived from its orders, as texts: what stands in campaigns/data/ is what these rules give. */
import { readOrders } from '../files/lines/read-orders.ts';
import { moneyText } from '../money-text.ts';
import { deriveCategories, deriveProducts } from './catalogue.ts';
import { deriveContacts } from './contacts.ts';
import type { FeedStore } from './feed-event.ts';

/** `contacts.csv`, `products.csv` and `categories.csv` of an orders file. */
export async function deriveFiles(orders: string, store: FeedStore): Promise<Readonly<Record<string, string>>> {
  const read = await readOrders(orders, store);
  const contacts = deriveContacts(read.customers.values(), store);
  const amount = (minor: bigint): string => moneyText(minor, store).split(' ')[0] ?? '';
  return {
    'contacts.csv': csv(
      CONTACT_COLUMNS,
      contacts.map(({ registeredAt, payload }) => {
        const said: Readonly<Record<string, unknown>> = { ...payload, created_at: instantText(registeredAt) };
        return CONTACT_COLUMNS.map((name) => cellText(said[name]));
      }),
    ),
    'products.csv': csv(
      ['id', 'name', 'categories', 'price'],
      deriveProducts(read.orders).map(({ id, name = '', categories, price }) => [id, name, categories.join(';'), amount(price)]),
    ),
    'categories.csv': csv(
      ['id', 'name', 'parent'],
      deriveCategories().map(({ id, name, parent = '' }) => [id, name, parent]),
    ),
  };
}

const CONTACT_COLUMNS = ['key', 'email', 'phone', 'birthday', 'city', 'country', 'locale', 'time_zone', 'consents', 'created_at'];

const instantText = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

const cellText = (value: unknown): string => (Array.isArray(value) ? value.join(';') : value === undefined ? '' : String(value));

const csv = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('');

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * The orders file of the example from its source: rows that repeat an earlier one of the same order exactly are left out, and the column
 * `Currency` is added. Rows are in the source's order, by time and number, so that those of an order stand together.
 */
export function ordersFrom(source: string): { readonly text: string; readonly repeats: number; readonly repeatedIn: number } {
  const [header = '', ...rows] = source.replaceAll('\r\n', '\n').trimEnd().split('\n');
  const seen = new Set<string>();
  const repeatedIn = new Set<string>();
  const kept = rows.filter((row) => {
    if (!seen.has(row)) return seen.add(row);
    repeatedIn.add(row.slice(0, row.indexOf(',')));
    return false;
  });
  const text = [`${header},Currency`, ...kept.map((row) => `${row},GBP`), ''].join('\n');
  return { text, repeats: rows.length - kept.length, repeatedIn: repeatedIn.size };
}
