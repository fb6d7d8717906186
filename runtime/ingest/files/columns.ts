/** The header of an orders file. */
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import type { CsvRecord } from './records.ts';

/** Columns that an orders file must have, in any order; others are ignored. */
export const COLUMNS = [
  'InvoiceNo',
  'StockCode',
  'Description',
  'Quantity',
  'InvoiceDate',
  'UnitPrice',
  'CustomerID',
  'Country',
  'Currency',
] as const;
/** A column that an orders file must have. */
export type Column = (typeof COLUMNS)[number];

/** Where each column stands (from 0), and how many columns there are. */
export interface Header {
  readonly width: number;
  readonly at: Readonly<Record<Column, number>>;
}

const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** Reads the header. Throws RelanceError that names every missing or repeated column and those that were found. */
export function readHeader(record: CsvRecord | undefined, file: string): Header {
  const found = (record?.fields ?? []).map((name) => name.trim());
  if (record === undefined) throw wrongColumns(`\`${file}\` is empty.`, 'An orders file begins with the names of its columns.', found);
  if (record.notUtf8 !== undefined)
    throw wrongColumns(`The header of \`${file}\` is not UTF-8.`, `The first wrong byte is in column ${record.notUtf8}.`, found);
  const missing = COLUMNS.filter((name) => !found.includes(name));
  if (missing.length > 0) throw wrongColumns(`\`${file}\` has no column ${quoted(missing)}.`, whatWasFound(found, record.line), found);
  const repeated = COLUMNS.filter((name) => found.indexOf(name) !== found.lastIndexOf(name));
  if (repeated.length > 0)
    throw wrongColumns(`\`${file}\` has the column ${quoted(repeated)} twice.`, whatWasFound(found, record.line), found);
  const at = (name: Column): number => found.indexOf(name);
  return {
    width: found.length,
    at: {
      InvoiceNo: at('InvoiceNo'),
      StockCode: at('StockCode'),
      Description: at('Description'),
      Quantity: at('Quantity'),
      InvoiceDate: at('InvoiceDate'),
      UnitPrice: at('UnitPrice'),
      CustomerID: at('CustomerID'),
      Country: at('Country'),
      Currency: at('Currency'),
    },
  };
}

const whatWasFound = (found: readonly string[], line: number): string => `Line ${line} names these columns: ${quoted(found)}.`;

function wrongColumns(summary: string, why: string, found: readonly string[]): RelanceError {
  const separated = found.length === 1 && /[;\t|]/.test(found[0] ?? '') ? ' Separate the columns by commas.' : '';
  return new RelanceError({
    code: 'orders-file-columns',
    summary,
    why,
    help: `The first line must name the columns ${quoted(COLUMNS)}, in any order.${separated} Nothing was read.`,
  });
}
