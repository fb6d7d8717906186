/** The input of `relance dev`: real orders from a file, and what is derived from them. */
import { access } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Settings } from '../../language/settings/settings.ts';
import { findingsText, type ImportReport, summaryText } from '../../runtime/ingest/files/import-report.ts';
import { readOrders } from '../../runtime/ingest/files/read-orders.ts';
import { deriveFeed, type Feed } from '../../runtime/ingest/sample/derive-feed.ts';
import type { Reporter } from '../output/reporter.ts';

/** How many wrong rows are shown; the summary counts all. */
const SHOWN = 20;

/** Reads the orders file and derives the feed; says what is real, what is derived, and which rows were rejected. */
export async function readSample(folder: string, orders: string | undefined, settings: Settings, reporter: Reporter): Promise<Feed | undefined> {
  const path = orders === undefined ? join(folder, 'data', 'orders.csv') : resolve(orders);
  if (orders === undefined && !(await exists(path))) {
    reporter.info('Input      none: the workspace has no data/orders.csv (give a file with --orders)');
    return undefined;
  }
  const { currency, minorDigits, timeZone } = settings.store;
  const shownAs = relative(process.cwd(), path);
  const { orders: read, report } = await reporter.step('Reading orders', () =>
    readOrders(path, { currency, minorDigits, timeZone, shownAs, onProgress: progressLine(reporter) }),
  );
  tell(report, reporter);
  const feed = deriveFeed(read, { currency, minorDigits, timeZone });
  const { contacts, consenting, carts, leftCarts, guestOrders } = feed.summary;
  reporter.info(
    `Input      real: ${feed.summary.orders} orders (${guestOrders} by guests) · derived: ${contacts} contacts (${consenting} with consent), ${carts} carts before orders, ${leftCarts} carts left behind; rules in ${relative(process.cwd(), join(folder, 'data', 'SOURCE.md'))}`,
    { feed: feed.summary },
  );
  return feed;
}

function tell(report: ImportReport, reporter: Reporter): void {
  reporter.info(`Orders     ${summaryText(report)}`, { rows: report.rows, imported: report.imported, rejected: report.rejectedRows, skipped: report.skipped });
  for (const text of findingsText(report, SHOWN)) reporter.warn(text);
}

/** A line for each further quarter of a file that takes long. */
function progressLine(reporter: Reporter): (progress: { readonly bytes: number; readonly totalBytes: number; readonly rows: number }) => void {
  const started = performance.now();
  let told = 0;
  return ({ bytes, totalBytes, rows }) => {
    const quarter = Math.floor((bytes / totalBytes) * 4);
    if (quarter <= told || performance.now() - started < 1_000) return;
    told = quarter;
    reporter.info(`Reading orders: ${quarter * 25} % (${rows} rows)`);
  };
}

const exists = (path: string): Promise<boolean> => access(path).then(() => true, () => false);
