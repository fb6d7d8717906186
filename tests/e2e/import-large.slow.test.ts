/** 100,000 rows, 500 of them wrong: all good ones in, all wrong ones told; the same after a kill; memory that does not grow with the file. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endCommands, type RunningCommand, startRelance } from './support/command.ts';
import { rowsOf } from './support/machine.ts';
import { type WrongRow, writeOrdersTable } from './support/orders-table.ts';
import { copyExample, type TestWorkspace } from './support/workspace.ts';

const ROWS = 100_000;
const FEW = 20_000;
const GOOD = ROWS - ROWS / 200;
const MINUTES = 60_000;
/** Garbage that the engine has not collected yet is no memory that the import needs. */
const HEAP = { NODE_OPTIONS: '--max-semi-space-size=4 --max-old-space-size=96' };

let straight: TestWorkspace;
let killed: TestWorkspace;
let wrong: readonly WrongRow[];

/** Imports `orders.csv` of a folder of the workspace, so that the file has the same name in each. */
const startImport = (workspace: TestWorkspace, folder: string, ...more: readonly string[]): RunningCommand =>
  startRelance(['import', 'orders', 'orders.csv', workspace.folder, ...more], { cwd: join(workspace.folder, folder), env: HEAP });

beforeAll(async () => {
  [straight, killed] = [copyExample(), copyExample()];
  for (const { folder } of [straight, killed]) for (const name of ['all', 'few']) mkdirSync(join(folder, name));
  wrong = await writeOrdersTable(join(straight.folder, 'all', 'orders.csv'), ROWS);
  await writeOrdersTable(join(killed.folder, 'all', 'orders.csv'), ROWS);
  await writeOrdersTable(join(killed.folder, 'few', 'orders.csv'), FEW);
});
afterAll(async () => {
  await endCommands();
  await straight.dispose();
  await killed.dispose();
});

describe('an import of 100,000 rows', () => {
  it(
    'takes all good ones in, and tells all 500 wrong ones with line, column and reason',
    async () => {
      const { code, stdout, stderr } = await startImport(straight, 'all', '--rejects', 'rejects.csv').ended;
      expect(code, stderr).toBe(1);
      const report = JSON.parse(stdout);
      expect(report).toMatchObject({ ok: false, rows: ROWS, good: GOOD, written: GOOD, rejected: 500, events: GOOD });
      expect(report.findings).toHaveLength(20);
      const { orders, letters } = await contentOf(straight);
      expect([orders, letters]).toEqual([GOOD, 500]);
      console.log(`import of ${ROWS} rows: ${report.rowsPerSecond} rows/s`);
      const rejects: readonly Record<string, string>[] = parse(readFileSync(join(straight.folder, 'all', 'rejects.csv')), {
        columns: true,
      });
      expect(rejects.map(({ line, column, code: fault }) => [Number(line), Number(column), fault])).toEqual(
        wrong.map(({ line, column, code: fault }) => [line, column, fault]),
      );
      expect(wrong).toHaveLength(500);
      for (const [index, row] of wrong.entries()) expect(rejects[index]?.reason).toMatch(row.reason);
    },
    20 * MINUTES,
  );

  it(
    'needs no more memory than one of 20,000; killed in the middle and done again it ends the same',
    async () => {
      const few = await peakOf(startImport(killed, 'few'));
      const cut = startImport(killed, 'all');
      await cut.log('progress', ({ written }) => Number(written) > FEW * 2);
      cut.signal('SIGKILL');
      await cut.ended;
      const { orders } = await contentOf(killed);
      expect(orders).toBeGreaterThan(FEW);
      expect(orders).toBeLessThan(GOOD);
      const all = await peakOf(startImport(killed, 'all'));
      if (few > 0) {
        console.log(`memory: ${few} MB at ${FEW} rows, ${all} MB at ${ROWS} rows`);
        expect(all / few).toBeLessThanOrEqual(1.25);
      }
      expect(await contentOf(killed)).toEqual(await contentOf(straight));
    },
    20 * MINUTES,
  );
});

/** Most memory that the command held while it ran, MB; 0 where the system does not tell. */
async function peakOf(command: RunningCommand): Promise<number> {
  let peak = 0;
  const sample = setInterval(() => {
    peak = Math.max(peak, residentOf(command.pid));
  }, 50);
  const { code, stderr } = await command.ended.finally(() => clearInterval(sample));
  expect(code, stderr).toBe(1);
  return Math.round(peak);
}

function residentOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Counts and checksums of all that an import writes, without when and in which order it came. */
async function contentOf(workspace: TestWorkspace): Promise<{ readonly orders: number; readonly letters: number }> {
  const [content] = await rowsOf<{ readonly orders: number; readonly letters: number }>(
    workspace,
    `select (select count(*)::int from shop."order") as orders,
            (select count(*)::int from relance.dead_letters where kind = 'import row') as letters,
            (select md5(string_agg(t::text, '' order by id)) from shop."order" t) as order_rows,
            (select md5(string_agg(t::text, '' order by id)) from shop.contact t) as contact_rows,
            (select md5(string_agg((to_jsonb(t) - 'arrival')::text, '' order by id)) from relance.events t) as event_rows,
            (select md5(string_agg((to_jsonb(t) - 'at')::text, '' order by id)) from relance.dead_letters t) as letter_rows`,
  );
  if (content === undefined) throw new Error('A count always has an answer.');
  return content;
}
