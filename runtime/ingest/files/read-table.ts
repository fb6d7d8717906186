/** Rows of a table from a file whose rows are rows of that table, as a stream. */
import type { Json } from '../../values.ts';
import { type Payload, readFields, type Values } from '../read-fields.ts';
import { type CellRead, createCellReader, type ReadCell, type RowRules } from './cells.ts';
import { checkRecord, emptyCell, isFault } from './check-record.ts';
import { type CsvFile, csvBatches } from './csv-file.ts';
import { type Fault, faultFinding } from './findings.ts';
import { contactColumn, customerNumber, wrongCell, wrongCurrency } from './lines/check-line.ts';
import { type MappedColumn, type Mapping, mapColumns, type WantedColumns } from './mapping.ts';
import type { ReadItem } from './read-items.ts';
import type { CsvRecord } from './records.ts';
import { createSeenIds, type SeenIds } from './seen-ids.ts';
import type { ContactBy, FileForm } from './targets.ts';

/** How a row names its contact. `field` is its place in the row, from 0. */
export interface ContactRef {
  readonly by: ContactBy;
  readonly value: string;
  readonly field: number;
  readonly header: string;
}

/** A checked row: the fields that it gives, in the payload's notation and typed; empty cells are left out, so that they change nothing. */
export interface TableRow {
  /** Absent for contacts that are named by their key. */
  readonly id?: string;
  readonly contact?: ContactRef;
  readonly payload: Payload;
  readonly values: Values;
  /** First of the rows of its parent: those that the parent had are replaced by the ones that follow. */
  readonly replaces?: { readonly parent: string };
}

/** What reading needs beside the file. */
export interface ReadTableOptions extends RowRules {
  readonly form: FileForm;
  readonly wanted?: WantedColumns;
  readonly onMapping?: (mapping: Mapping) => void;
}

/** Rows in the order of the file. Throws RelanceError if the file as a whole cannot be read. */
export async function* readTable(file: CsvFile, options: ReadTableOptions): AsyncGenerator<readonly ReadItem<TableRow>[]> {
  let check: (record: CsvRecord) => TableRow | Fault = () => {
    throw new Error('There is no header yet.');
  };
  const batches = csvBatches(file, (header) => {
    const mapping = mapColumns(header, options.form, options.wanted ?? {}, file);
    options.onMapping?.(mapping);
    check = createRowCheck(mapping, options);
    return mapping.width;
  });
  for await (const records of batches) yield records.map((record) => itemOf(record, check(record)));
}

const itemOf = (record: CsvRecord, checked: TableRow | Fault): ReadItem<TableRow> =>
  isFault(checked)
    ? { kind: 'rejected', finding: faultFinding(record, checked) }
    : { kind: 'good', value: checked, rows: 1, line: record.line, text: record.text };

function createRowCheck(mapping: Mapping, options: ReadTableOptions): (record: CsvRecord) => TableRow | Fault {
  const { form } = options;
  const readCell = createCellReader(options);
  const number = form.entity.partOf === undefined || mapping.of('id') !== undefined ? undefined : numberParts(form.entity.partOf.field);
  return (record) => {
    const fields = checkRecord(record, mapping.width);
    if (isFault(fields)) return fields;
    const empty = emptyNeed(fields, mapping, form);
    if (empty !== undefined) return empty;
    const payload = readCells(fields, mapping, readCell);
    if (isFault(payload)) return payload;
    const wrong = form.entity.name === 'order' ? paidElsewhere(fields, mapping, options.currency) : undefined;
    if (wrong !== undefined) return wrong;
    const typed = readFields(payload, form.entity.fields, '', { store: { ...STORE, ...options } });
    // The cells have been read as these types one by one.
    if (!typed.ok) throw new Error(`${typed.path}: ${typed.reason}`);
    const id = textAt(fields, mapping.of('id'));
    const row: TableRow = {
      ...(id === '' ? {} : { id }),
      ...contactOf(fields, mapping, form),
      payload,
      values: typed.values,
    };
    return number === undefined ? row : number(row, mapping);
  };
}

/** Typing needs nothing else of the store than its money. */
const STORE = { name: '', locale: '' } as const;

const textAt = (fields: readonly string[], column: MappedColumn | undefined): string =>
  column === undefined ? '' : (fields[column.index] ?? '');

function emptyNeed(fields: readonly string[], mapping: Mapping, form: FileForm): Fault | undefined {
  for (const need of form.needs) {
    const columns = need.anyOf.flatMap((name) => mapping.of(name) ?? []);
    const [first] = columns;
    if (need.filled && first !== undefined && columns.every((column) => textAt(fields, column) === ''))
      return emptyCell(first.index, first.header);
  }
  return undefined;
}

/** The fields of the table that have a value; the id and the contact are read apart. */
function readCells(fields: readonly string[], mapping: Mapping, readCell: ReadCell): Payload | Fault {
  const payload: Record<string, Json> = {};
  for (const column of mapping.columns) {
    const { target } = column;
    const text = textAt(fields, column);
    if (text === '' || target.name === 'id' || target.contact !== undefined) continue;
    const cell: CellRead = readCell(text, target.type, target.name);
    if (!cell.ok) return wrongCell('bad-value', text, column, cell);
    payload[target.name] = target.name === 'key' ? (customerNumber(text) ?? text) : cell.json;
  }
  return payload;
}

/** `currency` beside an `original_total` says in what it was paid, and the total is the store's; without one it speaks of the total. */
const paidElsewhere = (fields: readonly string[], mapping: Mapping, store: string): Fault | undefined =>
  textAt(fields, mapping.of('original_total')) === '' && textAt(fields, mapping.of('currency')) !== ''
    ? wrongCurrency(fields, mapping.of('currency'), store)
    : undefined;

/** Whose the row is; a contact itself is named by its id or its key. */
function contactOf(fields: readonly string[], mapping: Mapping, form: FileForm): { readonly contact?: ContactRef } {
  const isContact = form.entity.name === 'contact';
  const byId = isContact && textAt(fields, mapping.of('id')) !== '';
  const column = isContact ? mapping.of(byId ? 'id' : 'key') : contactColumn(mapping);
  const value = customerNumber(textAt(fields, column));
  if (column === undefined || value === undefined) return {};
  const by = isContact ? (byId ? 'id' : 'key') : (column.target.contact ?? 'key');
  return { contact: { by, value, field: column.index, header: column.header } };
}

/** Parts without ids of their own are numbered within their parent, whose rows therefore stand together. */
function numberParts(parentField: string): (row: TableRow, mapping: Mapping) => TableRow | Fault {
  const finished: SeenIds = createSeenIds();
  let current: { readonly parent: string; count: number } | undefined;
  return (row, mapping) => {
    const parent = String(row.values[parentField]);
    if (current?.parent === parent) {
      current.count += 1;
      return { ...row, id: `${parent}/${current.count}` };
    }
    if (finished.has(parent)) return tooLate(parentField, parent, mapping.of(parentField));
    if (current !== undefined) finished.add(current.parent);
    current = { parent, count: 1 };
    return { ...row, id: `${parent}/1`, replaces: { parent } };
  };
}

const tooLate = (parentField: string, parent: string, column: MappedColumn | undefined): Fault => ({
  kind: 'fault',
  code: 'group-finished',
  field: column?.index ?? 0,
  reason: `The rows of ${parentField} \`${parent}\` were finished before this one: another ${parentField} stands between them.`,
  help: `Sort the file so that the rows of a ${parentField} stand together, or give each row an \`id\`.`,
});
