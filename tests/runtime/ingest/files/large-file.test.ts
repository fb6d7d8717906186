import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, it } from 'vitest';
import { readOrders } from '../../../../runtime/ingest/files/lines/read-orders.ts';
import type { ReadProgress } from '../../../../runtime/ingest/files/read-items.ts';
import { HEADER, row, STORE } from './read-text.ts';

const ROWS = 100_000;
const PER_INVOICE = 20;

/** One row in a thousand is wrong. */
function* lines(): Generator<string> {
  yield `${HEADER}\n`;
  for (let index = 0; index < ROWS; index += 1) {
    const invoice = String(600_000 + Math.floor(index / PER_INVOICE));
    yield `${row({ invoice, code: String(10_000 + (index % PER_INVOICE)), price: index % 1000 === 999 ? 'x' : '1.95' })}\n`;
  }
}

it('reads 100,000 rows with progress and loses only the invoices of the wrong ones', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orders-'));
  const path = join(folder, 'orders.csv');
  try {
    await pipeline(Readable.from(lines()), createWriteStream(path));
    const progress: ReadProgress[] = [];
    const { orders, report } = await readOrders(path, { ...STORE, onProgress: (state) => progress.push(state) });
    expect(report).toMatchObject({ rows: ROWS, orders: ROWS / PER_INVOICE - 100, rejectedRows: 2000, leftOutRows: 1900, imported: 98_000 });
    expect(orders).toHaveLength(report.orders);
    expect(report.rejected.filter((finding) => finding.code === 'bad-value')).toHaveLength(100);
    expect(progress.length).toBeGreaterThan(50);
    expect(progress.at(-1)?.bytes).toBe(progress.at(-1)?.totalBytes);
    expect(progress.every((state, index) => state.rows >= (progress[index - 1]?.rows ?? 0))).toBe(true);
  } finally {
    await rm(folder, { recursive: true });
  }
});
