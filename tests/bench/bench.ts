/** The bench: the same journeys through three sides, side by side in interleaved rounds, and what their histories say. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { compileWorkspace } from '../../cli/compile/compile-workspace.ts';
import { readWorkspace } from '../../cli/workspace/read-workspace.ts';
import type { Build } from '../../compiler/artefact.ts';
import type { TemporalServer } from '../../runtime/deploy/temporal-server/start-temporal-server.ts';
import { connectTemporal } from '../../runtime/journey/temporal/connect-temporal.ts';
import { createJourneys, type Fate, halfAndHalf } from './journeys.ts';
import type { Report } from './report.ts';
import { type Batch, runSide } from './run-side.ts';
import type { BenchPostgres } from './servers.ts';
import type { ProcessSettings } from './sides/orders.ts';
import { SIDES, type SideName } from './sides/side.ts';
import { type RunningSide, startHere } from './sides/sides.ts';
import { startApart } from './sides/start-apart.ts';
import { type Round, summarise } from './summarise.ts';

/** What every bench runs on. */
export interface BenchOptions {
  readonly temporal: Pick<TemporalServer, 'address' | 'pid'>;
  readonly postgres: BenchPostgres;
  readonly log: (line: string) => void;
  readonly onHistory?: NonNullable<Batch['onHistory']>;
}

/** Number of rounds, and of journeys in a round of one side. */
export type Size = Pick<Report, 'rounds' | 'journeys'>;

/** Half of the journeys get their event, half time out; on top come some that must not be written to. */
const withDuties = (count: number): readonly Fate[] => [...halfAndHalf(count), 'bought', 'no consent', 'bought', 'no consent'];

/** Measures: each side in a process of its own, one after the other, round by round. A first batch warms the processes up. */
export function runBench(options: BenchOptions, size: Size): Promise<Report> {
  return withSides(options, startApart, async (bench) => {
    const warmUp = await inTurn(bench, 0, withDuties(12));
    const rounds: Round[] = [];
    for (let round = 1; round <= size.rounds; round += 1) rounds.push(...(await inTurn(bench, round, halfAndHalf(size.journeys))));
    return summarise(warmUp, rounds, size);
  });
}

/** Counts: all sides in this process at one time. Quick, and good for what a history holds only: rates and CPU times mean nothing. */
export function countHistories(options: BenchOptions, journeys: number): Promise<Report> {
  return withSides(options, startHere, async (bench) => {
    const round = await Promise.all(SIDES.map((side) => runOne(bench, side, 1, withDuties(journeys))));
    return summarise([], round, { rounds: 1, journeys });
  });
}

interface Bench extends BenchOptions {
  readonly client: Client;
  readonly running: ReadonlyMap<SideName, RunningSide>;
}

type StartSide = (settings: ProcessSettings) => Promise<RunningSide>;

async function withSides(options: BenchOptions, start: StartSide, work: (bench: Bench) => Promise<Report>): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-bench-'));
  const running = new Map<SideName, RunningSide>();
  const connection = await connectTemporal({ address: options.temporal.address, namespace: 'default' });
  try {
    await startSides(options, folder, start, running);
    return await work({ ...options, client: connection.client, running });
  } finally {
    await Promise.all([...running.values()].map((side) => side.stop()));
    await connection.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Starts all sides, each on its database; those that did start stand in `running` even if another did not. */
async function startSides(
  { postgres, temporal }: BenchOptions,
  folder: string,
  start: StartSide,
  running: Map<SideName, RunningSide>,
): Promise<void> {
  const build = await compileBench();
  const starts = SIDES.map(async (side) => {
    const taskQueue = side.replace(' ', '-');
    const surroundings = {
      address: temporal.address,
      taskQueue,
      connectionString: await postgres.freshDatabase(),
      build,
      folder: join(folder, taskQueue),
    };
    await mkdir(surroundings.folder);
    running.set(side, await start({ side, ...surroundings }));
  });
  for (const started of await Promise.allSettled(starts)) if (started.status === 'rejected') throw started.reason;
}

async function compileBench(): Promise<Build> {
  const { files } = await readWorkspace(join(import.meta.dirname, 'workspace'));
  const { build, diagnostics } = await compileWorkspace(files);
  if (build === undefined) throw new Error(JSON.stringify(diagnostics, undefined, 2));
  return build;
}

/** One round: each side after the other, another one first each time, so that drift of the machine meets all alike. */
async function inTurn(bench: Bench, round: number, fates: readonly Fate[]): Promise<readonly Round[]> {
  const shift = round % SIDES.length;
  const order = [...SIDES.slice(shift), ...SIDES.slice(0, shift)];
  const rounds: Round[] = [];
  for (const side of order) rounds.push(await runOne(bench, side, round, fates));
  return rounds;
}

function runOne(bench: Bench, side: SideName, round: number, fates: readonly Fate[]): Promise<Round> {
  const running = bench.running.get(side);
  if (running === undefined) throw new Error(`\`${side}\` was not started.`);
  // Carts of their own for each side: both opponents name their workflows after them, in one namespace.
  return runSide({ ...bench, running }, side, createJourneys(`r${round}s${SIDES.indexOf(side)}`, fates));
}
