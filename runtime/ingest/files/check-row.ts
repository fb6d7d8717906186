/** One row of an orders file: a checked line of an invoice, a row that is none, or what is wrong with it. The first fault in the order of the columns counts. */
import { currencies } from '../../../language/settings/money.ts';
import { instantOf } from '../../clock/local-time.ts';
import type { Currency } from '../money-text.ts';
import { cleanText } from '../read-value.ts';
import { checkAmounts } from './check-amounts.ts';
import type { Column, Header } from './columns.ts';
import type { RowFault, SkipReason } from './import-report.ts';
import { lineKind, type OrderLine } from './order.ts';
import type { CsvRecord } from './records.ts';

/** What rows are checked against: the store's currency and zone. */
export interface RowRules extends Currency {
  /** IANA zone of the local times in the file. */
  readonly timeZone: string;
}

/** A line that is in order, with what it says of its invoice. */
export interface CheckedLine {
  readonly kind: 'line';
  readonly invoice: string;
  readonly placedAt: number;
  readonly customer: string | undefined;
  readonly country: string | undefined;
  readonly line: OrderLine;
  /** Where the customer's number stands, from 0. */
  readonly customerField: number;
}

/** What is wrong: `field` counts from 0; `at` is a column of the line, where the fault has no field. */
export interface Fault {
  readonly kind: 'fault';
  readonly code: RowFault;
  readonly invoice: string;
  readonly field: number;
  readonly at?: number;
  readonly reason: string;
  readonly help: string;
}

/** What a row of the file turned out to be. */
export type CheckedRow = CheckedLine | { readonly kind: 'skip'; readonly reason: SkipReason } | Fault;

/** Checks rows under one header. */
export function createRowCheck(header: Header, rules: RowRules): (record: CsvRecord) => CheckedRow {
  const instants = localInstants(rules.timeZone);
  return (record) => {
    if (record.notUtf8 !== undefined) return unreadable(record, header, 'not-utf8', record.notUtf8);
    if (record.fields === undefined) return unreadable(record, header, 'broken-quoting', record.text.indexOf('"') + 1);
    if (record.fields.length !== header.width) return wrongWidth(record.fields, header);
    return checkFields(record.fields, header, rules, instants);
  };
}

/** The invoice that a row names, as far as it can be read without parsing. */
const likelyInvoice = (record: CsvRecord, header: Header): string =>
  (record.text.split(',')[header.at.InvoiceNo] ?? '').replaceAll('"', '').trim();

function unreadable(record: CsvRecord, header: Header, code: 'not-utf8' | 'broken-quoting', at: number): Fault {
  const text = {
    'not-utf8': ['The row holds a byte that is not UTF-8.', 'Save the file with the encoding UTF-8.'],
    'broken-quoting': [
      'A double quote is not closed, or stands inside a field without quotes.',
      'Quote the whole field and write a double quote in it twice.',
    ],
  } as const;
  const [reason, help] = text[code];
  return { kind: 'fault', code, invoice: likelyInvoice(record, header), field: 0, at, reason, help };
}

function wrongWidth(fields: readonly string[], header: Header): Fault {
  const found = fields.length;
  return {
    kind: 'fault',
    code: 'wrong-field-count',
    invoice: (fields[header.at.InvoiceNo] ?? '').trim(),
    field: Math.min(found, header.width),
    reason: `The row has ${found} ${found === 1 ? 'field' : 'fields'}, but the header names ${header.width} columns.`,
    help: 'Quote a field that holds a comma or a line break; leave an empty field between two commas.',
  };
}

function checkFields(
  fields: readonly string[],
  header: Header,
  rules: RowRules,
  instants: (text: string) => number | undefined,
): CheckedRow {
  const get = (column: Column): string => cleanText(fields[header.at[column]] ?? '').trim();
  const invoice = get('InvoiceNo');
  const wrong = (code: RowFault, column: Column, reason: string, help: string): Fault => {
    return { kind: 'fault', code, invoice, field: header.at[column], reason, help };
  };
  if (invoice === '') return wrong('empty-invoice', 'InvoiceNo', '`InvoiceNo` is empty.', INVOICE_HELP);
  if (invoice.startsWith('C')) return { kind: 'skip', reason: 'cancellation' };
  const stockCode = get('StockCode');
  if (stockCode === '') return wrong('empty-stock-code', 'StockCode', '`StockCode` is empty.', 'Give the code of the product.');
  const amounts = checkAmounts(lineKind(stockCode), get('Quantity'), get('UnitPrice'), rules);
  if (!amounts.ok) return wrong('bad-amount', amounts.column, amounts.reason, amounts.help);
  const date = get('InvoiceDate');
  const placedAt = instants(date);
  if (placedAt === undefined) return wrong('bad-date', 'InvoiceDate', `\`${date}\` in \`InvoiceDate\` is not a date and time.`, DATE_HELP);
  const currency = wrongCurrency(get('Currency'), rules.currency);
  if (currency !== undefined) return wrong('unknown-currency', 'Currency', currency, currencyHelp(rules.currency));
  const { quantity, unitPrice } = amounts;
  if (quantity <= 0 && unitPrice === 0n) return { kind: 'skip', reason: 'stock correction' };
  const line = { kind: lineKind(stockCode), stockCode, description: known(get('Description')), quantity, unitPrice };
  const [customer, customerField] = [customerNumber(get('CustomerID')), header.at.CustomerID];
  return { kind: 'line', invoice, placedAt, customer, country: known(get('Country')), line, customerField };
}

const INVOICE_HELP = 'Give the number of the invoice that the row belongs to.';
const DATE_HELP = "Write the store's local time like `2010-12-01 09:37:00`.";

const currencyHelp = (currency: string): string => `Give amounts in ${currency}, the currency that relance.yaml sets for the store.`;

const known = (text: string): string | undefined => (text === '' ? undefined : text);

/** The source writes customer numbers as decimals (`14688.0`). */
const customerNumber = (text: string): string | undefined => known(text.replace(/^(\d+)\.0$/, '$1'));

function wrongCurrency(code: string, store: string): string | undefined {
  if (code === store) return undefined;
  if (!currencies().has(code)) return `\`${code}\` in \`Currency\` is not an ISO 4217 currency.`;
  return `\`${code}\` in \`Currency\` is not the currency of the store, and there is no rate to convert it.`;
}

/** Local date and time to ms; lines of one invoice share the text, so the last one is kept. */
function localInstants(zone: string): (text: string) => number | undefined {
  let last: { readonly text: string; readonly at: number | undefined } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, at: localInstant(text, zone) };
    return last.at;
  };
}

function localInstant(text: string, zone: string): number | undefined {
  const [, date, time] = /^((?!0000)\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::[0-5]\d)?)$/.exec(text) ?? [];
  if (date === undefined || time === undefined) return undefined;
  try {
    return instantOf(date, time, zone);
  } catch {
    return undefined;
  }
}
