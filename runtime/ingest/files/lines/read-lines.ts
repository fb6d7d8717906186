/**
 * Orders from a file of order lines, as a stream. The rows of one order stand together: what stays in memory is one order and eight bytes
 * for each that came before, so that a later row of a finished order is recognised and rejected.
 */
import type { Entity } from '../../../../language/schema/schema.ts';
import type { RowRules } from '../cells.ts';
import { type CsvFile, csvBatches } from '../csv-file.ts';
import { type Mapping, mapColumns, type WantedColumns } from '../mapping.ts';
import type { ReadItem } from '../read-items.ts';
import type { CsvRecord } from '../records.ts';
import { createSeenIds } from '../seen-ids.ts';
import { lineForm } from '../targets.ts';
import { type CheckedLine, createLineCheck, type OrderHead } from './check-line.ts';
import { createOrderDraft, type OrderDraft, orderFinding } from './collect-order.ts';
import type { Order } from './order.ts';

/** What reading needs beside the file. */
export interface ReadLinesOptions extends RowRules {
  /** The schema's entity `order`: it says how a row names its contact. */
  readonly order: Entity;
  readonly wanted?: WantedColumns;
  readonly onMapping?: (mapping: Mapping) => void;
  /** Told of every row that is in order, cancellations included. */
  readonly onHead?: (head: OrderHead) => void;
}

/** Orders in the order of the file, with what became of every row. Throws RelanceError if the file as a whole cannot be read. */
export async function* readLines(file: CsvFile, options: ReadLinesOptions): AsyncGenerator<readonly ReadItem<Order>[]> {
  let check: (record: CsvRecord) => CheckedLine = () => {
    throw new Error('There is no header yet.');
  };
  const grouping = createGrouping(options.onHead);
  const batches = csvBatches(file, (header) => {
    const mapping = mapColumns(header, lineForm(options.order), options.wanted ?? {}, file);
    options.onMapping?.(mapping);
    check = createLineCheck(mapping, options);
    return mapping.width;
  });
  for await (const records of batches) yield records.flatMap((record) => grouping.take(record, check(record)));
  yield grouping.end();
}

/** Rows to orders. */
interface Grouping {
  take(record: CsvRecord, row: CheckedLine): readonly ReadItem<Order>[];
  end(): readonly ReadItem<Order>[];
}

function createGrouping(onHead: ReadLinesOptions['onHead']): Grouping {
  const finished = createSeenIds();
  let draft: OrderDraft | undefined;
  const finish = (): readonly ReadItem<Order>[] => {
    if (draft === undefined) return [];
    finished.add(draft.id);
    const items = draft.end();
    draft = undefined;
    return items;
  };
  /** What ends before the order `id` goes on, and its draft; none for an order that was finished. */
  const turnTo = (id: string): { readonly ended: readonly ReadItem<Order>[]; readonly current?: OrderDraft } => {
    if (draft?.id === id) return { ended: [], current: draft };
    if (finished.has(id)) return { ended: [] };
    const ended = finish();
    draft = createOrderDraft(id);
    return { ended, current: draft };
  };
  return {
    take: (record, row) => {
      if (row.kind === 'skip') {
        onHead?.(row.head);
        return [{ kind: 'skipped', reason: row.reason, rows: 1 }];
      }
      const id = row.kind === 'line' ? row.head.id : row.order;
      if (id === '' && row.kind === 'wrong') return [{ kind: 'rejected', finding: orderFinding(record, row) }];
      const { ended, current } = turnTo(id);
      if (row.kind === 'wrong')
        return [...ended, ...(current?.fail(record, row) ?? [{ kind: 'rejected', finding: orderFinding(record, row) }])];
      if (current === undefined) return [...ended, { kind: 'rejected', finding: orderFinding(record, tooLate(id)) }];
      onHead?.(row.head);
      return [...ended, ...current.take(record, row)];
    },
    end: finish,
  };
}

const tooLate = (order: string): Extract<CheckedLine, { kind: 'wrong' }> => ({
  kind: 'wrong',
  order,
  fault: {
    kind: 'fault',
    code: 'group-finished',
    field: 0,
    reason: `Order \`${order}\` was finished before this row: another order stands between them.`,
    help: 'Sort the file so that the rows of an order stand together.',
  },
});
