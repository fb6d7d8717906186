/** All orders of a file in memory, for what needs them together, such as the feed of the example; an import takes them one by one. */
import { loadSchema } from '../../../../language/schema/load-schema.ts';
import type { Entity } from '../../../../language/schema/schema.ts';
import type { RowRules } from '../cells.ts';
import { type CsvFile, nameOf } from '../csv-file.ts';
import { findingText, type RowFinding, type SkipReason } from '../findings.ts';
import { createTally, type Tally } from '../tally.ts';
import type { Order } from './order.ts';
import { readLines } from './read-lines.ts';

/** The file, and the store's currency and zone. */
export interface ReadOrdersOptions extends RowRules, Omit<CsvFile, 'path'> {}

/** What became of every row of a file. Invariant: rows = imported + skipped + rejectedRows. */
export interface OrdersReport {
  readonly file: string;
  /** Rows below the header, blank lines not counted. */
  readonly rows: number;
  /** Rows that are lines of orders. */
  readonly imported: number;
  readonly orders: number;
  readonly skipped: Readonly<Record<SkipReason, number>>;
  /** Rows that are wrong, or stand in an order with a wrong row. */
  readonly rejectedRows: number;
  /** How many of those are in order themselves and were left out with their order. */
  readonly leftOutRows: number;
  /** The wrong rows by line; the first thousand, `rejectedRows` counts all. */
  readonly rejected: readonly RowFinding[];
  /** Rows that repeat an earlier row of their order, by line; the first thousand. */
  readonly duplicates: readonly RowFinding[];
}

/** Somebody whom the file names: the first row that does, cancellations included. */
export interface NamedCustomer {
  readonly customer: string;
  readonly firstAt: number;
  readonly country: string | undefined;
}

/** Orders by (placedAt, invoice), whom the file names, and the report. */
export interface OrdersRead {
  readonly orders: readonly Order[];
  readonly customers: ReadonlyMap<string, NamedCustomer>;
  readonly report: OrdersReport;
}

/** Reads a file whole. Throws RelanceError if it cannot be read: it is missing, no UTF-8 text, or lacks a column. */
export async function readOrders(path: string, options: ReadOrdersOptions): Promise<OrdersRead> {
  const file: CsvFile = { ...options, path };
  const tally = createTally();
  const orders: Order[] = [];
  const customers = new Map<string, NamedCustomer>();
  const onHead = ({ contact, placedAt, country }: { contact: string | undefined; placedAt: number; country: string | undefined }): void => {
    if (contact === undefined) return;
    const earlier = customers.get(contact);
    if (earlier === undefined || placedAt < earlier.firstAt) customers.set(contact, { customer: contact, firstAt: placedAt, country });
  };
  for await (const items of readLines(file, { ...options, order: builtinOrder(), onHead })) {
    for (const item of items) {
      tally.take(item);
      if (item.kind === 'good') orders.push(item.value);
    }
  }
  orders.sort((a, b) => a.placedAt - b.placedAt || (a.invoice < b.invoice ? -1 : 1));
  return { orders, customers, report: reportOf(nameOf(file), orders, tally) };
}

function builtinOrder(): Entity {
  const { order } = loadSchema([]).entities;
  if (order === undefined) throw new Error('The built-in schema has no order.');
  return order;
}

function reportOf(file: string, orders: readonly Order[], tally: Tally): OrdersReport {
  const byLine = (findings: readonly RowFinding[]): readonly RowFinding[] => [...findings].sort((a, b) => a.line - b.line);
  return {
    file,
    rows: tally.rows(),
    imported: tally.good(),
    orders: orders.length,
    skipped: tally.skipped(),
    rejectedRows: tally.rejected(),
    leftOutRows: tally.leftOut(),
    rejected: byLine(tally.findings('error')),
    duplicates: byLine(tally.findings('warning')),
  };
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
const rowsText = (count: number): string => counted(count, 'row');

/** One sentence for a person: how many rows were read and what became of them. */
export function summaryText(report: OrdersReport): string {
  const skipped = Object.entries(report.skipped).filter(([, count]) => count > 0);
  const parts = [
    `${rowsText(report.rows)} read from ${report.file}: ${rowsText(report.imported)} imported as ${counted(report.orders, 'order')}`,
    ...skipped.map(([reason, count]) => `${count} skipped (${reason})`),
    ...(report.rejectedRows > 0 ? [`${report.rejectedRows} rejected`] : []),
  ];
  return `${parts.join(', ')}.`;
}

/**
 * The lines that tell a person what needs attention: each wrong or repeated row with its place and what to do, at most `most` of them, then how
 * many are not shown and how many good rows were left out with their order. Empty if every row is in order.
 */
export function findingsText(report: OrdersReport, most: number): readonly string[] {
  const own = [...report.rejected.filter((finding) => finding.code !== 'order-left-out'), ...report.duplicates];
  const shown = own.sort((a, b) => a.line - b.line).slice(0, most);
  const hidden = report.rejectedRows - report.leftOutRows + report.skipped['duplicate row'] - shown.length;
  return [
    ...shown.map((finding) => findingText(finding, report.file)),
    ...(hidden > 0 ? [`${rowsText(hidden)} more rejected or repeated, not shown`] : []),
    ...(report.leftOutRows > 0
      ? [`${rowsText(report.leftOutRows)} in order but left out, because another row of the same order is wrong`]
      : []),
  ];
}
