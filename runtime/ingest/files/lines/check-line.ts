/** One row of a file of order lines: a checked line of an order, a row that is none, or what is wrong with it. */
import Big from 'big.js';
import { currencies } from '../../../../language/settings/money.ts';
import type { Value } from '../../../values.ts';
import { readField } from '../../read-value.ts';
import { createCellReader, type ReadCell, type RowRules } from '../cells.ts';
import { checkRecord, emptyCell, isFault } from '../check-record.ts';
import type { Fault, RowFault, SkipReason } from '../findings.ts';
import type { MappedColumn, Mapping } from '../mapping.ts';
import type { CsvRecord } from '../records.ts';
import type { ContactBy } from '../targets.ts';
import { type Amounts, checkAmounts } from './check-amounts.ts';
import { type LineKind, lineKind, type OrderLine } from './order.ts';

/** What every row says of its order. */
export interface OrderHead {
  readonly id: string;
  /** Milliseconds. */
  readonly placedAt: number;
  readonly contact: string | undefined;
  readonly contactBy: ContactBy;
  readonly country: string | undefined;
}

/** What a row turned out to be. `order` is the order that a wrong row names, as far as it can be told. */
export type CheckedLine =
  | { readonly kind: 'line'; readonly head: OrderHead; readonly line: OrderLine; readonly contactField: number }
  | { readonly kind: 'skip'; readonly reason: SkipReason; readonly head: OrderHead }
  | { readonly kind: 'wrong'; readonly order: string; readonly fault: Fault };

/** Checks rows under one mapping. */
export function createLineCheck(mapping: Mapping, rules: RowRules): (record: CsvRecord) => CheckedLine {
  const read = createLineReader(mapping, rules);
  return (record) => {
    const fields = checkRecord(record, mapping.width);
    if (isFault(fields)) return { kind: 'wrong', order: likelyOrder(record, mapping), fault: fields };
    const checked = read(fields);
    return isFault(checked) ? { kind: 'wrong', order: cellOf(fields, mapping.of('id')), fault: checked } : checked;
  };
}

const cellOf = (fields: readonly string[], column: MappedColumn | undefined): string =>
  column === undefined ? '' : (fields[column.index] ?? '');

/** The order that a row names, as far as it can be read without parsing. */
const likelyOrder = (record: CsvRecord, mapping: Mapping): string =>
  (record.fields?.[mapping.of('id')?.index ?? 0] ?? record.text.split(',')[mapping.of('id')?.index ?? 0] ?? '').replaceAll('"', '').trim();

/** The source of our sample marks cancellations by a `C` before the number. */
const CANCELLATION = /^C\d+$/;

function createLineReader(
  mapping: Mapping,
  rules: RowRules,
): (fields: readonly string[]) => Exclude<CheckedLine, { kind: 'wrong' }> | Fault {
  const readCell = createCellReader(rules);
  const columns = {
    placedAt: createTypedColumn(mapping, 'placed_at', readCell, rules),
    product: createTypedColumn(mapping, 'product', readCell, rules),
    quantity: createTypedColumn(mapping, 'quantity', readCell, rules),
    price: createTypedColumn(mapping, 'price', readCell, rules),
  };
  const contact = contactColumn(mapping);
  const amountsOf = createAmountCheck(rules);
  return (fields) => {
    const id = cellOf(fields, mapping.of('id'));
    if (id === '') return emptyCell(needed(mapping, 'id').index, needed(mapping, 'id').header);
    const placed = columns.placedAt(fields);
    if (isFault(placed)) return placed;
    const head = headOf(fields, mapping, contact, id, Number(placed.value));
    if (CANCELLATION.test(id)) return { kind: 'skip', reason: 'cancellation', head };
    const product = columns.product(fields);
    if (isFault(product)) return product;
    const [quantity, price] = [columns.quantity(fields), columns.price(fields)];
    if (isFault(quantity)) return quantity;
    if (isFault(price)) return price;
    const kind = lineKind(String(product.value));
    const amounts = amountsOf(kind, quantity, price);
    if (!amounts.ok) {
      const { column } = amounts.of === 'quantity' ? quantity : price;
      return wrongCell('bad-value', cellOf(fields, column), column, amounts);
    }
    const currency = wrongCurrency(fields, mapping.of('currency'), rules.currency);
    if (currency !== undefined) return currency;
    if (amounts.quantity <= 0 && amounts.unitPrice === 0n) return { kind: 'skip', reason: 'stock correction', head };
    const line = { kind, stockCode: String(product.value), description: known(cellOf(fields, mapping.of('name'))), ...sold(amounts) };
    return { kind: 'line', head, line, contactField: contact?.index ?? 0 };
  };
}

/** A cell as a value of its column's type. */
interface GoodCell {
  readonly value: Value;
  readonly column: MappedColumn;
}
type TypedCell = GoodCell | Fault;

type AmountCheck = (kind: LineKind, quantity: GoodCell, price: GoodCell) => Amounts;

/** Checks quantities with prices; what a pair of cells came to is kept as long as its cells are. */
function createAmountCheck(rules: RowRules): AmountCheck {
  const kept = new WeakMap<GoodCell, Map<LineKind, WeakMap<GoodCell, Amounts>>>();
  return (kind, quantity, price) => {
    const ofQuantity = kept.get(quantity) ?? new Map<LineKind, WeakMap<GoodCell, Amounts>>();
    const ofKind = ofQuantity.get(kind) ?? new WeakMap<GoodCell, Amounts>();
    const known = ofKind.get(price);
    if (known !== undefined) return known;
    const amounts = checkAmounts(kind, new Big(String(quantity.value)), BigInt(String(price.value)), rules);
    kept.set(quantity, ofQuantity.set(kind, ofKind.set(price, amounts)));
    return amounts;
  };
}

/** Rows of a file repeat dates, products, quantities and prices, so what a text means is kept; no more than so many, whatever the file holds. */
const MOST_KEPT = 20_000;

/** Reads one column. */
function createTypedColumn(mapping: Mapping, name: string, readCell: ReadCell, rules: RowRules): (fields: readonly string[]) => TypedCell {
  const column = needed(mapping, name);
  const kept = new Map<string, TypedCell>();
  const read = (text: string): TypedCell => {
    if (text === '') return emptyCell(column.index, column.header);
    const cell = readCell(text, column.target.type, name);
    if (!cell.ok) return wrongCell('bad-value', text, column, cell);
    const typed = readField(cell.json, { name, type: column.target.type }, rules);
    return typed.ok ? { value: typed.value, column } : wrongCell('bad-value', text, column, { reason: `: ${typed.reason}`, help: '' });
  };
  return (fields) => {
    const text = cellOf(fields, column);
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const typed = read(text);
    kept.set(text, typed);
    return typed;
  };
}

const sold = ({ quantity, unitPrice }: { readonly quantity: number; readonly unitPrice: bigint }) => ({ quantity, unitPrice });

/** A column that the mapping was refused without. */
function needed(mapping: Mapping, name: string): MappedColumn {
  const column = mapping.of(name);
  if (column === undefined) throw new Error(`The mapping has no column for ${name}.`);
  return column;
}

/** The column that says whose the rows are. */
export const contactColumn = (mapping: Mapping): MappedColumn | undefined =>
  mapping.columns.find(({ target }) => target.contact !== undefined);

function headOf(fields: readonly string[], mapping: Mapping, column: MappedColumn | undefined, id: string, placedAt: number): OrderHead {
  const contact = customerNumber(cellOf(fields, column));
  return { id, placedAt, contact, contactBy: column?.target.contact ?? 'key', country: known(cellOf(fields, mapping.of('country'))) };
}

const known = (text: string): string | undefined => (text === '' ? undefined : text);

/** Tables that were numbers once write customer numbers as decimals (`14688.0`). */
export const customerNumber = (text: string): string | undefined => known(text.endsWith('.0') ? text.replace(/^(\d+)\.0$/, '$1') : text);

/** A fault of a cell that has a value. */
export const wrongCell = (
  code: RowFault,
  text: string,
  { index, header }: MappedColumn,
  { reason, help }: { readonly reason: string; readonly help: string },
): Fault => ({ kind: 'fault', code, field: index, header, reason: `\`${text}\` in \`${header}\` ${reason}`, help });

/** Amounts are the store's; a column that says otherwise is believed. */
export function wrongCurrency(fields: readonly string[], column: MappedColumn | undefined, store: string): Fault | undefined {
  const code = cellOf(fields, column);
  if (column === undefined || code === store) return undefined;
  if (code === '') return emptyCell(column.index, column.header);
  const reason = currencies().has(code)
    ? 'is not the currency of the store, and there is no rate to convert it.'
    : 'is not an ISO 4217 currency.';
  return wrongCell('unknown-currency', code, column, {
    reason,
    help: `Give amounts in ${store}, the currency that relance.yaml sets for the store.`,
  });
}
