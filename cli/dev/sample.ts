/** The input of `relance dev`: real orders from a file, and what is derived from them. */
import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '../../language/settings/settings.ts';
import { findingsText, type ImportReport, summaryText } from '../../runtime/ingest/files/import-report.ts';
import { type ReadProgress, readOrders } from '../../runtime/ingest/files/read-orders.ts';
import { deriveFeed, type Feed } from '../../runtime/ingest/sample/derive-feed.ts';
import { counted } from '../output/plural.ts';
import type { Reporter } from '../output/reporter.ts';
import { shownPath } from '../output/shown-path.ts';
import { readSampleSource, type SampleSource } from './sample-source.ts';

/** What is fed, and where the orders come from. */
export interface Sample {
  readonly feed: Feed;
  readonly source: SampleSource | undefined;
}

/** How many wrong rows are shown; the summary counts all. */
const SHOWN = 20;

/** Reads the orders file and derives the feed; says what is real, what is derived, and which rows were rejected. */
export async function readSample(
  folder: string,
  orders: string | undefined,
  settings: Settings,
  reporter: Reporter,
): Promise<Sample | undefined> {
  const path = orders === undefined ? join(folder, 'data', 'orders.csv') : resolve(orders);
  if (orders === undefined && !(await exists(path))) {
    reporter.fact('Input', 'none: the workspace has no data/orders.csv (name a file with --orders)');
    return undefined;
  }
  const { currency, minorDigits, timeZone } = settings.store;
  const rules = { currency, minorDigits, timeZone };
  const { orders: read, report } = await reporter.step('Reading orders', () =>
    readOrders(path, { ...rules, shownAs: shownPath(path), onProgress: progressLine(reporter) }),
  );
  tellRows(report, reporter);
  const feed = deriveFeed(read, rules);
  const source = await readSampleSource(path);
  tellFeed(feed, source, reporter);
  return { feed, source };
}

function tellRows(report: ImportReport, reporter: Reporter): void {
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

function tellFeed({ summary, events }: Feed, source: SampleSource | undefined, reporter: Reporter): void {
  const { orders, guestOrders, contacts, consenting, carts, leftCarts } = summary;
  const rules = source === undefined ? '' : `; rules in ${shownPath(source.file)}`;
  const text = [
    `real: ${counted(orders, 'order')}, ${guestOrders} of guests`,
    `derived: ${counted(contacts, 'contact')}, ${consenting} with consent; ${counted(carts, 'cart')} that became orders, ${leftCarts} left behind${rules}`,
  ].join('\n');
  reporter.fact('Input', text, { events: events.length, feed: summary });
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
