/** The feed of an orders file, with the contacts of `contacts.csv` beside it. */
import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadSchema } from '../../../language/schema/load-schema.ts';
import type { Entity, Schema } from '../../../language/schema/schema.ts';
import type { RowFinding } from '../files/findings.ts';
import { type OrdersReport, readOrders } from '../files/lines/read-orders.ts';
import type { ReadProgress } from '../files/read-items.ts';
import { readTable, type TableRow } from '../files/read-table.ts';
import { createTally } from '../files/tally.ts';
import { tableForm } from '../files/targets.ts';
import type { SampleContact } from './contacts.ts';
import { deriveFeed, type Feed } from './derive-feed.ts';
import type { FeedStore } from './feed-event.ts';

/** What is read beside the orders file: the names that findings show, and who is told of progress. */
export interface LoadFeedOptions extends FeedStore {
  readonly schema?: Schema;
  readonly shownAs?: (path: string) => string;
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** The feed, and what became of the rows of both files. `contacts` is absent where no file stands beside the orders. */
export interface LoadedFeed {
  readonly feed: Feed;
  readonly orders: OrdersReport;
  readonly contacts?: ContactsReport;
}

/** What became of the rows of a contacts file. */
export interface ContactsReport {
  readonly file: string;
  readonly rows: number;
  readonly rejectedRows: number;
  /** The first thousand. */
  readonly rejected: readonly RowFinding[];
}

/** Reads both files and derives the feed. Throws RelanceError if one of them cannot be read as a whole, or holds no order. */
export async function loadFeed(path: string, options: LoadFeedOptions): Promise<LoadedFeed> {
  const { currency, minorDigits, timeZone, schema, shownAs = (name: string) => name, onProgress } = options;
  const store: FeedStore = { currency, minorDigits, timeZone };
  const { report, ...read } = await readOrders(path, {
    ...store,
    shownAs: shownAs(path),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  const beside = join(dirname(path), 'contacts.csv');
  const contacts = (await exists(beside)) ? await readContacts(beside, shownAs(beside), store) : undefined;
  const knows = schema === undefined ? undefined : (event: string): boolean => schema.events[event] !== undefined;
  const feed = deriveFeed(read, store, {
    ...(contacts === undefined ? {} : { contacts: contacts.byKey }),
    ...(knows === undefined ? {} : { knows }),
  });
  return { feed, orders: report, ...(contacts === undefined ? {} : { contacts: contacts.report }) };
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function readContacts(path: string, shownAs: string, store: FeedStore) {
  const tally = createTally();
  const byKey = new Map<string, SampleContact>();
  for await (const items of readTable({ path, shownAs }, { ...store, form: tableForm(builtinContact()) })) {
    for (const item of items) {
      tally.take(item);
      const contact = item.kind === 'good' ? contactOf(item.value) : undefined;
      if (contact !== undefined) byKey.set(contact.key, contact);
    }
  }
  const report: ContactsReport = { file: shownAs, rows: tally.rows(), rejectedRows: tally.rejected(), rejected: tally.findings('error') };
  return { byKey, report };
}

/** The instant of the registration is that of the event; a contact without one is derived like any other. */
function contactOf({ values, payload }: TableRow): SampleContact | undefined {
  const { created_at: _, ...said } = payload;
  return typeof values.key === 'string' && typeof values.created_at === 'number'
    ? { key: values.key, registeredAt: values.created_at, payload: said }
    : undefined;
}

function builtinContact(): Entity {
  const { contact } = loadSchema([]).entities;
  if (contact === undefined) throw new Error('The built-in schema has no contact.');
  return contact;
}
