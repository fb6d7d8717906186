/**
 * How long a backtest of six campaigns over a year of 500,000 order lines takes, as a multiple of what papaparse takes to read the same file with
 * `header: true`, and how much memory. Both sides in processes of their own, in turns; each is run once to warm it up, then measured.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { multiply } from './multiply.ts';

/** What a side says of one of its rounds. */
interface Round {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMiB: number;
}

const ROWS = 500_000;
const ROUNDS = 3;
const MOST_TIMES = 10;
const MOST_MIB = 1024;
const SAMPLE = fileURLToPath(new URL('../../../campaigns/data/orders.csv', import.meta.url));

/** One process that warms up and measures once. */
async function round(side: 'papaparse' | 'relance', file: string): Promise<Round> {
  const script = fileURLToPath(new URL(`./${side}.side.ts`, import.meta.url));
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  for await (const chunk of child.stdout) text += String(chunk);
  const read: Round = JSON.parse(text.trim().split('\n').at(-1) ?? '');
  return read;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const spread = (values: readonly number[]): string =>
  `${Math.round(median(values))} (${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))})`;

const folder = await mkdtemp(join(tmpdir(), 'relance-bench-'));
try {
  const given = process.argv[2];
  const file = given ?? join(folder, 'orders.csv');
  const written = given === undefined ? await multiply(SAMPLE, file, ROWS) : undefined;
  if (written !== undefined) console.log(`${written.rows} order lines of ${written.invoices} invoices`);
  const papa: Round[] = [];
  const ours: Round[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    papa.push(await round('papaparse', file));
    ours.push(await round('relance', file));
  }
  const ratio = (of: (one: Round) => number): number => median(ours.map(of)) / median(papa.map(of));
  const peak = Math.max(...ours.map(({ peakMiB }) => peakMiB));
  console.log(`papaparse  ms ${spread(papa.map(({ ms }) => ms))}, CPU ms ${spread(papa.map(({ cpuMs }) => cpuMs))}`);
  console.log(
    `relance    ms ${spread(ours.map(({ ms }) => ms))}, CPU ms ${spread(ours.map(({ cpuMs }) => cpuMs))}, peak ${Math.round(peak)} MiB`,
  );
  console.log(
    `relance / papaparse: ${ratio(({ ms }) => ms).toFixed(1)} in time (at most ${MOST_TIMES}), ${ratio(({ cpuMs }) => cpuMs).toFixed(1)} in CPU`,
  );
  if (ratio(({ ms }) => ms) > MOST_TIMES || peak > MOST_MIB) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
