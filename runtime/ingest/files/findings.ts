/** What a person is told about rows of a file. */
import { type CsvRecord, placeOfField } from './records.ts';

/** Why rows that are in order write nothing (documented in docs/import.md and campaigns/data/SOURCE.md). */
export type SkipReason = 'cancellation' | 'duplicate row' | 'stock correction' | 'no sale';

/** Codes of what is wrong with a row. */
export type RowFault =
  | 'not-utf8'
  | 'broken-quoting'
  | 'wrong-field-count'
  | 'empty-cell'
  | 'bad-value'
  | 'unknown-currency'
  | 'two-contacts'
  | 'order-left-out'
  | 'order-too-long'
  | 'group-finished'
  | 'no-such-contact'
  | 'several-contacts';

/** A finding about one row: place, reason, what to do. Lines and columns count from 1; `column` is the place of the field in the line. */
export interface RowFinding {
  readonly code: RowFault | 'duplicate-row';
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly column: number;
  /** Header of the column, where the fault has one. */
  readonly header?: string;
  /** Order that is left out with this row, where it can be told. */
  readonly order?: string;
  readonly reason: string;
  readonly help: string;
  /** The row as it stands in the file. */
  readonly text: string;
}

/** What is wrong with a row. */
export interface Fault {
  readonly kind: 'fault';
  readonly code: RowFault;
  /** The field in the row, from 0, and its header. */
  readonly field: number;
  readonly header?: string;
  /** A column of the line, where the fault has no field. */
  readonly at?: number;
  readonly reason: string;
  readonly help: string;
}

const AGAIN = 'Then import the file again; what is already there is recognised.';

/** A wrong row, with the place of its field. */
export function faultFinding(record: Pick<CsvRecord, 'line' | 'text'>, fault: Fault): RowFinding {
  const place = placeOfField(record.text, fault.field);
  return {
    code: fault.code,
    severity: 'error',
    line: record.line + (fault.at === undefined ? place.lines : 0),
    column: fault.at ?? place.column,
    ...(fault.header === undefined ? {} : { header: fault.header }),
    reason: fault.reason,
    help: `${fault.help} ${AGAIN}`,
    text: record.text,
  };
}

/** `file:line:column: reason` and, on a line of its own, what to do. */
export const findingText = (finding: RowFinding, file: string): string =>
  `${file}:${finding.line}:${finding.column}: ${finding.reason}\n  ${finding.help}`;
