/**
 * Groups checked rows into orders. The rows of an invoice may stand anywhere in the file. An invoice with a wrong row is left out whole, since
 * its total would be wrong. A row that repeats another row of its invoice exactly is kept once and reported.
 */
import type { CheckedLine, CheckedRow, Fault } from './check-row.ts';
import type { ImportReport, RowFinding, SkipReason } from './import-report.ts';
import { type Order, type OrderLine, sumOf } from './order.ts';
import type { CsvRecord } from './records.ts';
import { duplicateFinding, faultFinding, leftOutFinding, twoCustomers } from './row-findings.ts';

interface DraftRow {
  /** Line in the file. */
  readonly at: number;
  readonly line: OrderLine;
}

/** An invoice under construction. `rows` by their text finds repeats; a Map keeps the order of the file. */
interface Draft {
  readonly first: CheckedLine;
  readonly rows: Map<string, DraftRow>;
  placedAt: number;
  country: string | undefined;
}

/** Takes rows in the order of the file, then gives the orders by (placedAt, invoice) and the report. */
export interface OrderCollector {
  take(record: CsvRecord, row: CheckedRow): void;
  finish(): { readonly orders: readonly Order[]; readonly report: ImportReport };
}

/** Findings kept for each kind; counts go on. */
const MOST_FINDINGS = 1000;

interface Tally {
  rows: number;
  faults: number;
  leftOut: number;
  readonly skipped: Record<SkipReason, number>;
  readonly rejected: RowFinding[];
  readonly leftOutFindings: RowFinding[];
  readonly duplicates: RowFinding[];
}

/** A collector; `file` is the name that findings show, `currency` the store's. */
export function createOrderCollector(file: string, currency: string): OrderCollector {
  const drafts = new Map<string, Draft>();
  const faulty = new Map<string, number>();
  const tally: Tally = {
    rows: 0,
    faults: 0,
    leftOut: 0,
    skipped: { cancellation: 0, 'duplicate row': 0, 'stock correction': 0, 'no sale': 0 },
    rejected: [],
    leftOutFindings: [],
    duplicates: [],
  };
  return {
    take: (record, row) => {
      tally.rows += 1;
      if (row.kind === 'skip') tally.skipped[row.reason] += 1;
      else if (row.kind === 'line') takeLine(record, row, drafts, faulty, tally);
      else takeFault(record, row, faulty, tally);
    },
    finish: () => finish(file, currency, drafts, faulty, tally),
  };
}

function keep(list: RowFinding[], finding: () => RowFinding): void {
  if (list.length < MOST_FINDINGS) list.push(finding());
}

function takeFault(record: CsvRecord, fault: Fault, faulty: Map<string, number>, tally: Tally): void {
  tally.faults += 1;
  if (fault.invoice !== '' && !faulty.has(fault.invoice)) faulty.set(fault.invoice, record.line);
  keep(tally.rejected, () => faultFinding(record, fault));
}

function takeLine(record: CsvRecord, row: CheckedLine, drafts: Map<string, Draft>, faulty: Map<string, number>, tally: Tally): void {
  const draft = drafts.get(row.invoice);
  if (draft === undefined) {
    drafts.set(row.invoice, {
      first: row,
      rows: new Map([[record.text, { at: record.line, line: row.line }]]),
      placedAt: row.placedAt,
      country: row.country,
    });
    return;
  }
  const earlier = draft.rows.get(record.text);
  if (earlier !== undefined) {
    tally.skipped['duplicate row'] += 1;
    keep(tally.duplicates, () => duplicateFinding(record, row.invoice, earlier.at));
    return;
  }
  if (draft.first.customer === row.customer) addLine(draft, record, row);
  else takeFault(record, twoCustomers(row, draft.first), faulty, tally);
}

function addLine(draft: Draft, record: CsvRecord, row: CheckedLine): void {
  draft.rows.set(record.text, { at: record.line, line: row.line });
  draft.placedAt = Math.min(draft.placedAt, row.placedAt);
  draft.country ??= row.country;
}

function finish(file: string, currency: string, drafts: Map<string, Draft>, faulty: Map<string, number>, tally: Tally) {
  const orders: Order[] = [];
  for (const [invoice, draft] of drafts) {
    const wrong = faulty.get(invoice);
    const order = orderOf(invoice, draft, currency);
    if (wrong !== undefined) leaveOut(invoice, draft, wrong, tally);
    else if (isSale(order)) orders.push(order);
    else tally.skipped['no sale'] += draft.rows.size;
  }
  orders.sort((a, b) => a.placedAt - b.placedAt || (a.invoice < b.invoice ? -1 : 1));
  return { orders, report: reportOf(file, orders, tally) };
}

/** A sale has a product and a total above zero. */
const isSale = (order: Order): boolean => order.total > 0n && order.lines.some((line) => line.kind === 'product');

function leaveOut(invoice: string, draft: Draft, wrong: number, tally: Tally): void {
  tally.leftOut += draft.rows.size;
  for (const [text, { at }] of draft.rows) keep(tally.leftOutFindings, () => leftOutFinding(text, at, invoice, wrong));
}

function orderOf(invoice: string, draft: Draft, currency: string): Order {
  const lines = [...draft.rows.values()].map((row) => row.line);
  return {
    invoice,
    placedAt: draft.placedAt,
    customer: draft.first.customer,
    country: draft.country,
    currency,
    lines,
    total: sumOf(lines),
    revenue: sumOf(lines, 'product'),
    shipping: sumOf(lines, 'shipping'),
    discount: -sumOf(lines, 'discount'),
  };
}

function reportOf(file: string, orders: readonly Order[], tally: Tally): ImportReport {
  return {
    file,
    rows: tally.rows,
    imported: orders.reduce((sum, order) => sum + order.lines.length, 0),
    orders: orders.length,
    skipped: tally.skipped,
    rejectedRows: tally.faults + tally.leftOut,
    leftOutRows: tally.leftOut,
    rejected: [...tally.rejected, ...tally.leftOutFindings].sort((a, b) => a.line - b.line),
    duplicates: tally.duplicates,
  };
}
