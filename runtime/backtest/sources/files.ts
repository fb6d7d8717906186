/** History from files: whatever `relance import` reads, with the same columns. A row that is news of something happened then; the others were there all along. */
import type { Schema } from '../../../language/schema/schema.ts';
import { eventId } from '../../ingest/event-id.ts';
import type { RowRules } from '../../ingest/files/cells.ts';
import type { CsvFile } from '../../ingest/files/csv-file.ts';
import type { RowFinding } from '../../ingest/files/findings.ts';
import { type Order, orderPayload } from '../../ingest/files/lines/order.ts';
import { readLines } from '../../ingest/files/lines/read-lines.ts';
import type { WantedColumns } from '../../ingest/files/mapping.ts';
import type { ReadItem, ReadProgress } from '../../ingest/files/read-items.ts';
import { readTable } from '../../ingest/files/read-table.ts';
import { createTally } from '../../ingest/files/tally.ts';
import type { FileForm } from '../../ingest/files/targets.ts';
import { fromLines, fromTable, type ImportRow, newsOf } from '../../ingest/import/import-row.ts';
import type { IncomingEvent } from '../../store/port.ts';
import { assumeConsents, type ConsentRule } from '../consents.ts';
import { type FileRows, type History, inReceipt, type SourceFacts } from '../history.ts';
import { type EventLine, readEventLines } from './event-lines.ts';

/** A file of history. */
export interface HistoryFile {
  readonly path: string;
  /** The name that findings show. */
  readonly shownAs: string;
  /** What its rows are; `events`: each row is an event, whatever it is about. */
  readonly form: FileForm | 'events';
  readonly wanted: WantedColumns;
  readonly rules: RowRules;
  /** The connection of relance.yaml that the rows came from. */
  readonly connection?: string;
}

/** How files are read. */
export interface ReadHistory {
  readonly files: readonly HistoryFile[];
  readonly schema: Schema;
  readonly consents: ConsentRule;
  /** Does anything read what orders consist of? If not, their items are left where they are: in the file. */
  readonly withItems: boolean;
  readonly onProgress?: (file: string, progress: ReadProgress) => void;
  /** Told of each row that is wrong. */
  readonly onFinding?: (file: string, finding: RowFinding) => void;
}

/** What one file gives. */
interface FileRead {
  readonly events: readonly IncomingEvent[];
  readonly standing: FileRows | undefined;
  /** Rows of contacts, which say whose an e-mail address is. */
  readonly facts: SourceFacts;
}

/** Reads the files, contacts first. Throws RelanceError if one cannot be read as a whole. */
export async function readHistory(options: ReadHistory): Promise<History> {
  const reading = createReading();
  const files = [...options.files].sort((a, b) => rankOf(a) - rankOf(b));
  const reads: FileRead[] = [];
  for (const file of files)
    reads.push(await (file.form === 'events' ? readEvents(file, options, reading) : readRows(file, file.form, options, reading)));
  const events = inReceipt(reads.flatMap((read) => read.events));
  const standing = reads.flatMap(({ standing }) => standing ?? []);
  const assumed = assumeConsents(options.consents, events, standing);
  return {
    files: standing,
    rows: assumed.rows.length === 0 ? [] : [{ entity: 'contact', rows: assumed.rows }],
    memberships: [],
    events: assumed.events,
    facts: { sources: reads.map(({ facts }) => facts), assumedConsents: assumed.channels, assumedContacts: assumed.contacts },
  };
}

/** What rows of one file tell those of the next: whose an address is. */
interface Reading {
  readonly keyOfEmail: Map<string, string>;
}

const createReading = (): Reading => ({ keyOfEmail: new Map() });

/** Contacts before what names them, categories before products. */
const RANKS = ['contact', 'category', 'product'];
const rankOf = ({ form }: HistoryFile): number => {
  const rank = form === 'events' ? -1 : RANKS.indexOf(form.entity.name);
  return rank === -1 ? RANKS.length : rank;
};

async function readRows(file: HistoryFile, form: FileForm, options: ReadHistory, reading: Reading): Promise<FileRead> {
  const tally = createTally();
  const events: IncomingEvent[] = [];
  const standing: ImportRow[] = [];
  const news = newsOf(form.entity);
  const from = file.connection === undefined ? {} : { connection: file.connection };
  const take = (row: ImportRow): void => {
    if (form.entity.name === 'contact') noteAddress(row, reading);
    if (news === undefined || row.occurredAt === undefined) standing.push(row);
    else events.push({ ...eventOf(news.event, { ...row, occurredAt: row.occurredAt }, reading), ...from });
  };
  for await (const items of itemsOf(file, form, options)) {
    for (const item of items) {
      tally.take(item);
      if (item.kind === 'good') take(item.value);
      else if (item.finding !== undefined) options.onFinding?.(file.shownAs, item.finding);
    }
  }
  const facts = factsOf(file, form.table, tally, events.length, standing.length);
  return { events, standing: standing.length === 0 ? undefined : { form, rows: standing }, facts };
}

/** Rows of the file as an import would write them; their text is let go. */
async function* itemsOf(file: HistoryFile, form: FileForm, options: ReadHistory): AsyncGenerator<readonly ReadItem<ImportRow>[]> {
  const { wanted, rules } = file;
  const csv = csvOf(file, options);
  if (form.format === 'lines') {
    for await (const items of readLines(csv, { ...rules, order: form.entity, wanted }))
      yield items.map((item) => (item.kind === 'good' ? { ...item, value: orderRow(item, rules, options.withItems) } : item));
  } else {
    for await (const items of readTable(csv, { ...rules, form, wanted }))
      yield items.map((item) => (item.kind === 'good' ? { ...item, value: { ...fromTable(item, form.entity), text: '' } } : item));
  }
}

type GoodOrder = Parameters<typeof fromLines>[0];

/** Its sums have been made: without its lines an order is what nobody who reads no items can tell from the whole. */
function orderRow(item: GoodOrder, rules: RowRules, withItems: boolean): ImportRow {
  const order: Order = withItems ? item.value : { ...item.value, lines: [] };
  const row = { ...fromLines({ ...item, value: order }, rules), text: '' };
  if (withItems) return row;
  const { items: _none, ...payload } = orderPayload(order, rules);
  return { ...row, payload };
}

const csvOf = ({ path, shownAs }: HistoryFile, { onProgress }: ReadHistory): CsvFile => ({
  path,
  shownAs,
  ...(onProgress === undefined ? {} : { onProgress: (progress: ReadProgress) => onProgress(shownAs, progress) }),
});

function noteAddress({ contact, values }: ImportRow, { keyOfEmail }: Reading): void {
  if (contact?.by === 'key' && typeof values.email === 'string') keyOfEmail.set(values.email.toLowerCase(), contact.value);
}

type DatedRow = ImportRow & { readonly occurredAt: number };

function eventOf(event: string, row: DatedRow, reading: Reading): IncomingEvent {
  const { occurredAt, id, payload } = row;
  const contact = contactOf(row, reading);
  return {
    id: idOf(event, row),
    event,
    ...(contact === undefined ? {} : { contact }),
    occurredAt,
    receivedAt: occurredAt,
    ...(id === undefined ? {} : { aboutId: id }),
    payload,
  };
}

/** As an import names them: an order is placed and a contact registers once, a cart has as many states as it has instants. */
function idOf(event: string, { id, contact, occurredAt }: DatedRow): string {
  if (event === 'contact registered') return eventId(event, contact?.value ?? '');
  return eventId(event, event === 'order placed' ? (id ?? '') : `${id}@${occurredAt}`);
}

/** Whom the row names. Who is named by an address that no contact has is nobody: it is an order of a guest. */
function contactOf({ contact }: Pick<ImportRow, 'contact'>, { keyOfEmail }: Reading): IncomingEvent['contact'] {
  if (contact === undefined) return undefined;
  if (contact.by === 'id') return { id: contact.value };
  const key = contact.by === 'key' ? contact.value : keyOfEmail.get(contact.value.toLowerCase());
  return key === undefined ? undefined : { key };
}

async function readEvents(file: HistoryFile, options: ReadHistory, reading: Reading): Promise<FileRead> {
  const tally = createTally();
  const events: IncomingEvent[] = [];
  for await (const items of readEventLines(csvOf(file, options), { ...file.rules, schema: options.schema, wanted: file.wanted })) {
    for (const item of items) {
      tally.take(item);
      if (item.kind === 'good') events.push(withContact(item.value, reading));
      else if (item.finding !== undefined) options.onFinding?.(file.shownAs, item.finding);
    }
  }
  return { events, standing: undefined, facts: factsOf(file, 'events', tally, events.length, 0) };
}

function withContact({ event, ...line }: EventLine, reading: Reading): IncomingEvent {
  const contact = contactOf(line, reading);
  return { ...event, ...(contact === undefined ? {} : { contact }) };
}

type Tallied = Pick<ReturnType<typeof createTally>, 'rows' | 'rejected' | 'skipped'>;

const factsOf = ({ shownAs }: HistoryFile, table: string, tally: Tallied, happened: number, standing: number): SourceFacts => ({
  name: shownAs,
  table,
  rows: tally.rows(),
  rejected: tally.rejected(),
  skipped: tally.skipped(),
  happened,
  standing,
});
