/** The input of `relance dev`: real orders from a file, and what is derived from them. */
import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Schema } from '../../language/schema/schema.ts';
import type { Settings } from '../../language/settings/settings.ts';
import { findingText } from '../../runtime/ingest/files/findings.ts';
import { findingsText, type OrdersReport, summaryText } from '../../runtime/ingest/files/lines/read-orders.ts';
import type { ReadProgress } from '../../runtime/ingest/files/read-items.ts';
import { importFile } from '../../runtime/ingest/import/import-file.ts';
import { catalogueJobs } from '../../runtime/ingest/sample/catalogue-jobs.ts';
import type { Feed } from '../../runtime/ingest/sample/derive-feed.ts';
import { type ContactsReport, type LoadedFeed, loadFeed } from '../../runtime/ingest/sample/load-feed.ts';
import type { LiveReport } from '../../runtime/report/types.ts';
import type { Store } from '../../runtime/store/port.ts';
import { progressOf, reportData, reportText, tellFindings } from '../import/report.ts';
import { counted } from '../output/plural.ts';
import type { Reporter } from '../output/reporter.ts';
import { shownPath } from '../output/shown-path.ts';
import { readSampleSource, type SampleSource } from './sample-source.ts';

/** What is fed, where the orders come from, and for the page which parts are real and which derived. `folder` holds the files. */
export interface Sample {
  readonly feed: Feed;
  readonly source: SampleSource | undefined;
  readonly folder: string;
  readonly parts: NonNullable<LiveReport['input']>['parts'];
}

/** How many wrong rows are shown; the summary counts all. */
const SHOWN = 20;

/** Reads the orders file and the contacts beside it, and derives the feed; says what is real, what is derived, and which rows were rejected. */
export async function readSample(
  folder: string,
  orders: string | undefined,
  settings: Settings,
  reporter: Reporter,
  schema?: Schema,
): Promise<Sample | undefined> {
  const path = orders === undefined ? join(folder, 'data', 'orders.csv') : resolve(orders);
  if (orders === undefined && !(await exists(path))) {
    reporter.fact('Input', 'none: the workspace has no data/orders.csv (name a file with --orders)');
    return undefined;
  }
  const { currency, minorDigits, timeZone } = settings.store;
  const options = { currency, minorDigits, timeZone, shownAs: shownPath, onProgress: progressLine(reporter) };
  const loaded = await reporter.step('Reading orders', () => loadFeed(path, schema === undefined ? options : { ...options, schema }));
  tellOrders(loaded.orders, reporter);
  if (loaded.contacts !== undefined) tellContacts(loaded.contacts, reporter);
  const source = await readSampleSource(path);
  tellFeed(loaded, source, reporter);
  return { feed: loaded.feed, source, folder: dirname(path), parts: partsOf(loaded.feed) };
}

/** Imports the catalogue beside the orders, as `relance import` does, and reports it; for the first start. Tables that are off are left out. */
export async function importCatalogue(
  sample: Sample,
  workspace: { readonly schema: Schema; readonly settings: Settings },
  store: Store,
  reporter: Reporter,
): Promise<void> {
  for (const job of await catalogueJobs(sample.folder, workspace, shownPath)) {
    const { table } = job.form;
    const summary = await reporter.step(`Importing ${table}`, () => importFile({ ...job, store, onProgress: progressOf(table, reporter) }));
    tellFindings(summary, reporter);
    reporter.fact('Imported', reportText(summary, undefined), reportData(summary, undefined));
  }
}

function tellOrders(report: OrdersReport, reporter: Reporter): void {
  const { rows, imported, orders, rejectedRows, leftOutRows, skipped } = report;
  reporter.fact('Orders', summaryText(report), {
    file: report.file,
    rows,
    imported,
    orders,
    rejected: rejectedRows,
    leftOut: leftOutRows,
    skipped,
  });
  for (const text of findingsText(report, SHOWN)) reporter.warn(text);
}

function tellContacts({ file, rows, rejectedRows, rejected }: ContactsReport, reporter: Reporter): void {
  const wrong = rejectedRows === 0 ? '' : `, ${rejectedRows} rejected: those contacts are derived like the ones of a file without contacts`;
  reporter.fact('Contacts', `${counted(rows, 'row')} read from ${file}${wrong}`, { file, rows, rejected: rejectedRows });
  for (const finding of rejected.slice(0, SHOWN)) reporter.warn(findingText(finding, file));
}

function tellFeed({ feed: { summary, events } }: LoadedFeed, source: SampleSource | undefined, reporter: Reporter): void {
  const { orders, guestOrders, contacts, consenting, smsConsenting, carts, leftCarts, social, saleOrders, usingOrders } = summary;
  const rules = source === undefined ? '' : `; rules in ${shownPath(source.file)}`;
  const text = [
    `real: ${counted(orders, 'order')}, ${guestOrders} of guests`,
    `derived: ${counted(contacts, 'contact')}, ${consenting} with consent to e-mail and ${smsConsenting} to SMS; ${counted(carts, 'cart')} that became orders, ${leftCarts} left behind;`,
    `${counted(saleOrders, 'order')} in a sale, ${usingOrders} that name a coupon if the customer holds one; ${social} reviews and photos${rules}`,
  ].join('\n');
  reporter.fact('Input', text, { events: events.length, feed: summary });
}

/** What of the feed is real and what is derived, for the page. */
function partsOf({ summary }: Feed): Sample['parts'] {
  const { orders, contacts, carts, leftCarts, saleOrders, usingOrders, social } = summary;
  const derived = (name: string, count: number, note: string) => ({ name, origin: 'derived' as const, count, note });
  return [
    { name: 'orders', origin: 'real', count: orders, note: 'From the orders file: invoice, lines, prices, customer numbers, times.' },
    derived('contacts', contacts, 'One for each customer number; registration, address, birthday, city and consent follow a rule.'),
    derived('carts', carts + leftCarts, `One before each order, and ${leftCarts} that were left behind.`),
    derived('promotions', saleOrders, 'Orders that were placed on the days of a sale, which a rule names.'),
    derived('reviews and photos', social, 'Some days after some of the orders.'),
    derived('uses of coupons', usingOrders, 'Orders that name a code, if the customer then holds a coupon that is valid and not used.'),
  ];
}

/** Told at most once a second. */
function progressLine(reporter: Reporter): (progress: ReadProgress) => void {
  let last = performance.now();
  return ({ bytes, totalBytes, rows }) => {
    if (performance.now() - last < 1_000) return;
    last = performance.now();
    reporter.progress(`Reading orders … ${Math.floor((bytes / totalBytes) * 100)} % (${counted(rows, 'row')})`, {
      bytes,
      totalBytes,
      rows,
    });
  };
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
