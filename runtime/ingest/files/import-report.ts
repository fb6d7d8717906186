/** What became of every row of a file. Invariant: rows = imported + skipped + rejectedRows. */

/** Why rows that are in order make no order line (documented in campaigns/data/SOURCE.md). */
export type SkipReason = 'cancellation' | 'duplicate row' | 'stock correction' | 'no sale';

/** Codes of what is wrong with a row. */
export type RowFault =
  | 'not-utf8'
  | 'broken-quoting'
  | 'wrong-field-count'
  | 'empty-invoice'
  | 'empty-stock-code'
  | 'bad-date'
  | 'bad-amount'
  | 'unknown-currency'
  | 'two-customers'
  | 'invoice-left-out';

/** A finding about one row: place, reason, what to do. Lines and columns count from 1; `column` is the place of the field in the line. */
export interface RowFinding {
  readonly code: RowFault | 'duplicate-row';
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly column: number;
  /** Invoice that is left out with this row, where it can be told. */
  readonly invoice?: string;
  readonly reason: string;
  readonly help: string;
  /** The row as it stands in the file. */
  readonly text: string;
}

/** Result of reading a file. */
export interface ImportReport {
  readonly file: string;
  /** Rows below the header, blank lines not counted. */
  readonly rows: number;
  /** Rows that are lines of imported orders. */
  readonly imported: number;
  readonly orders: number;
  readonly skipped: Readonly<Record<SkipReason, number>>;
  /** Rows that were not imported because they or another row of their invoice are wrong. */
  readonly rejectedRows: number;
  /** How many of those are in order themselves and were left out with their invoice. */
  readonly leftOutRows: number;
  /** The rejected rows by line; the first thousand of each kind, `rejectedRows` counts all. */
  readonly rejected: readonly RowFinding[];
  /** Rows that repeat an earlier row of their invoice, by line; the first thousand. */
  readonly duplicates: readonly RowFinding[];
}

/** `file:line:column: reason` and, on a line of its own, what to do. */
export const findingText = (finding: RowFinding, file: string): string =>
  `${file}:${finding.line}:${finding.column}: ${finding.reason}\n  ${finding.help}`;

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
const rowsText = (count: number): string => counted(count, 'row');

/** One sentence for a person: how many rows were read and what became of them. */
export function summaryText(report: ImportReport): string {
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
 * many are not shown and how many good rows were left out with their invoice. Empty if every row is in order.
 */
export function findingsText(report: ImportReport, most: number): readonly string[] {
  const own = [...report.rejected.filter((finding) => finding.code !== 'invoice-left-out'), ...report.duplicates];
  const shown = own.sort((a, b) => a.line - b.line).slice(0, most);
  const hidden = report.rejectedRows - report.leftOutRows + report.skipped['duplicate row'] - shown.length;
  return [
    ...shown.map((finding) => findingText(finding, report.file)),
    ...(hidden > 0 ? [`${rowsText(hidden)} more rejected or repeated, not shown`] : []),
    ...(report.leftOutRows > 0
      ? [`${rowsText(report.leftOutRows)} in order but left out, because another row of the same invoice is wrong`]
      : []),
  ];
}
