/** What a person is told about a row. */
import type { CheckedLine, Fault } from './check-row.ts';
import type { RowFinding } from './import-report.ts';
import { type CsvRecord, placeOfField } from './records.ts';

const customerText = (customer: string | undefined): string => (customer === undefined ? 'no customer' : `customer \`${customer}\``);

/** The fault of a row that gives its invoice to another customer than an earlier row. */
export const twoCustomers = (row: CheckedLine, first: CheckedLine): Fault => ({
  kind: 'fault',
  code: 'two-customers',
  invoice: row.invoice,
  field: row.customerField,
  reason: `The row names ${customerText(row.customer)}, but an earlier row of invoice \`${row.invoice}\` names ${customerText(first.customer)}.`,
  help: 'Give all rows of an invoice the same `CustomerID`.',
});

/** A wrong row, with the place of its field and what becomes of its invoice. */
export function faultFinding(record: CsvRecord, fault: Fault): RowFinding {
  const place = placeOfField(record.text, fault.field);
  const leftOut = fault.invoice === '' ? '' : ` Until then invoice \`${fault.invoice}\` is left out whole, since its total would be wrong.`;
  return {
    code: fault.code,
    severity: 'error',
    line: record.line + (fault.at === undefined ? place.lines : 0),
    column: fault.at ?? place.column,
    ...(fault.invoice === '' ? {} : { invoice: fault.invoice }),
    reason: fault.reason,
    help: `${fault.help} Then import the file again; what is already there is recognised.${leftOut}`,
    text: record.text,
  };
}

/** A row that stands twice; `earlier` is the line of the first. */
export const duplicateFinding = (record: CsvRecord, invoice: string, earlier: number): RowFinding => ({
  code: 'duplicate-row',
  severity: 'warning',
  line: record.line,
  column: 1,
  invoice,
  reason: `The row repeats line ${earlier} of invoice \`${invoice}\` exactly; it counts once.`,
  help: 'If both were sold, write them as one row with the sum of the quantities.',
  text: record.text,
});

/** A good row of an invoice that is left out because of the row in line `wrong`. */
export const leftOutFinding = (text: string, line: number, invoice: string, wrong: number): RowFinding => ({
  code: 'invoice-left-out',
  severity: 'error',
  line,
  column: 1,
  invoice,
  reason: `The row is in order, but invoice \`${invoice}\` is left out, since line ${wrong} is wrong.`,
  help: `Correct line ${wrong} and import the file again; what is already there is recognised.`,
  text,
});
