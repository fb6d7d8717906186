/** Rows of one order, until the next order begins. An order with a wrong row is left out whole, since its total would be wrong. */
import { faultFinding, type RowFinding } from '../findings.ts';
import type { ReadItem } from '../read-items.ts';
import type { CsvRecord } from '../records.ts';
import type { CheckedLine, OrderHead } from './check-line.ts';
import { type Order, type OrderLine, sumOf } from './order.ts';

type GoodLine = Extract<CheckedLine, { kind: 'line' }>;
type WrongLine = Extract<CheckedLine, { kind: 'wrong' }>;

/** An order under construction. */
export interface OrderDraft {
  readonly id: string;
  take(record: CsvRecord, row: GoodLine): readonly ReadItem<Order>[];
  /** A row of it that is wrong. */
  fail(record: CsvRecord, row: WrongLine): readonly ReadItem<Order>[];
  end(): readonly ReadItem<Order>[];
}

/** An order of more rows than this is a file whose column for the order holds something else. */
const MOST_ROWS = 5_000;

interface Kept {
  readonly record: CsvRecord;
  readonly line: OrderLine;
}

/** Begins an order. */
export function createOrderDraft(id: string): OrderDraft {
  const rows = new Map<string, Kept>();
  let head: OrderHead | undefined;
  let wrongLine: number | undefined;
  const reject = (record: CsvRecord, row: WrongLine): readonly ReadItem<Order>[] => {
    wrongLine ??= record.line;
    return [{ kind: 'rejected', finding: orderFinding(record, row) }];
  };
  return {
    id,
    fail: reject,
    take: (record, row) => {
      head ??= row.head;
      const earlier = rows.get(record.text);
      if (earlier !== undefined) {
        return [{ kind: 'skipped', reason: 'duplicate row', rows: 1, finding: duplicateFinding(record, id, earlier.record.line) }];
      }
      if (head.contact !== row.head.contact) return reject(record, twoContacts(row, head));
      if (rows.size === MOST_ROWS) return reject(record, tooLong(id));
      rows.set(record.text, { record, line: row.line });
      head = { ...head, placedAt: Math.min(head.placedAt, row.head.placedAt), country: head.country ?? row.head.country };
      return [];
    },
    end: () => {
      if (head === undefined) return [];
      const kept = [...rows.values()];
      const wrong = wrongLine;
      if (wrong !== undefined) return kept.map(({ record }) => ({ kind: 'rejected', finding: leftOutFinding(record, id, wrong) }));
      const order = orderOf(head, kept);
      if (!isSale(order)) return [{ kind: 'skipped', reason: 'no sale', rows: kept.length }];
      const { line = 0, text = '' } = kept[0]?.record ?? {};
      return [{ kind: 'good', value: order, rows: kept.length, line, text }];
    },
  };
}

/** A sale has a product and a total above zero. */
const isSale = (order: Order): boolean => order.total > 0n && order.lines.some((line) => line.kind === 'product');

function orderOf(head: OrderHead, kept: readonly Kept[]): Order {
  const lines = kept.map(({ line }) => line);
  return {
    invoice: head.id,
    placedAt: head.placedAt,
    customer: head.contact,
    contactBy: head.contactBy,
    country: head.country,
    lines,
    total: sumOf(lines),
    revenue: sumOf(lines, 'product'),
    shipping: sumOf(lines, 'shipping'),
    discount: -sumOf(lines, 'discount'),
  };
}

/** A wrong row, and what becomes of its order. */
export function orderFinding(record: CsvRecord, { order, fault }: WrongLine): RowFinding {
  const finding = faultFinding(record, fault);
  if (order === '' || fault.code === 'group-finished') return finding;
  return { ...finding, order, help: `${finding.help} Until then order \`${order}\` is left out whole, since its total would be wrong.` };
}

const customerText = (contact: string | undefined): string => (contact === undefined ? 'no customer' : `customer \`${contact}\``);

const twoContacts = (row: GoodLine, first: OrderHead): WrongLine => ({
  kind: 'wrong',
  order: row.head.id,
  fault: {
    kind: 'fault',
    code: 'two-contacts',
    field: row.contactField,
    reason: `The row names ${customerText(row.head.contact)}, but an earlier row of order \`${row.head.id}\` names ${customerText(first.contact)}.`,
    help: 'Give all rows of an order the same customer.',
  },
});

const tooLong = (order: string): WrongLine => ({
  kind: 'wrong',
  order,
  fault: {
    kind: 'fault',
    code: 'order-too-long',
    field: 0,
    reason: `Order \`${order}\` has more than ${MOST_ROWS} rows.`,
    help: 'Check which column holds the number of the order.',
  },
});

const duplicateFinding = (record: CsvRecord, order: string, earlier: number): RowFinding => ({
  code: 'duplicate-row',
  severity: 'warning',
  line: record.line,
  column: 1,
  order,
  reason: `The row repeats line ${earlier} of order \`${order}\` exactly; it counts once.`,
  help: 'If both were sold, write them as one row with the sum of the quantities.',
  text: record.text,
});

const leftOutFinding = (record: CsvRecord, order: string, wrong: number): RowFinding => ({
  code: 'order-left-out',
  severity: 'error',
  line: record.line,
  column: 1,
  order,
  reason: `The row is in order, but order \`${order}\` is left out, since line ${wrong} is wrong.`,
  help: `Correct line ${wrong} and import the file again; what is already there is recognised.`,
  text: record.text,
});
