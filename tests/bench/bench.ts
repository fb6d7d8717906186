/** The bench: the same journeys through three sides, side by side in interleaved rounds, and what their histories say. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { compileWorkspace } from '../../cli/compile/compile-workspace.ts';
import { readWorkspace } from '../../cli/workspace/read-workspace.ts';
import type { Build } from '../../compiler/artefact.ts';
import type { TemporalServer } from '../../runtime/deploy/temporal-server/start-temporal-server.ts';
import { connectTemporal } from '../../runtime/journey/temporal/connect-temporal.ts';
import { createJourneys, type Fate, halfAndHalf, type Journey } from './journeys.ts';
import { type Measured, measureHistory } from './measure/history.ts';
import { findIn, personalDataOf } from './measure/personal-data.ts';
import { cpuOf } from './measure/server-cpu.ts';
import type { Report } from './report.ts';
import type { FreshDatabase } from './servers.ts';
import type { DrivenWithMessages } from './sides/orders.ts';
import { SIDES, type SideName } from './sides/side.ts';
import { type SideProcess, startSide } from './sides/start-side.ts';
import { type Round, summarise } from './summarise.ts';

/** Size of a bench. */
export interface BenchOptions {
  readonly rounds: number;
  /** A round and side. */
  readonly journeys: number;
  readonly temporal: Pick<TemporalServer, 'address' | 'pid'>;
  readonly freshDatabase: FreshDatabase;
  readonly log: (line: string) => void;
  /** Given every history of ours; for looking at where its events are. */
  readonly onHistory?: (side: SideName, fate: Fate, measured: Measured) => void;
}

/** The first batch warms the processes up and shows that all sides have the same duties. */
const WARM_UP: readonly Fate[] = [...halfAndHalf(12), 'bought', 'no consent', 'bought', 'no consent'];

/** Runs it. */
export async function runBench(options: BenchOptions): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-bench-'));
  const processes = new Map<SideName, SideProcess>();
  try {
    const build = await compileBench();
    for (const side of SIDES) {
      const taskQueue = side.replace(' ', '-');
      const surroundings = { address: options.temporal.address, taskQueue, connectionString: await options.freshDatabase(), build, folder: join(folder, taskQueue) };
      processes.set(side, await startSide({ side, ...surroundings }));
    }
    const connection = await connectTemporal({ address: options.temporal.address, namespace: 'default' });
    const bench: Bench = { options, client: connection.client, processes };
    const warmUp = await inTurn(bench, 0, WARM_UP);
    const rounds: Round[] = [];
    for (let round = 1; round <= options.rounds; round += 1) rounds.push(...(await inTurn(bench, round, halfAndHalf(options.journeys))));
    await connection.close();
    return summarise(warmUp, rounds, { rounds: options.rounds, journeys: options.journeys });
  } finally {
    await Promise.all([...processes.values()].map((side) => side.stop()));
    await rm(folder, { recursive: true, force: true });
  }
}

interface Bench {
  readonly options: BenchOptions;
  readonly client: Client;
  readonly processes: ReadonlyMap<SideName, SideProcess>;
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
  // Carts of their own for each side: both opponents name their workflows after them, in one namespace.
  for (const side of order) rounds.push(await runSide(bench, side, createJourneys(`r${round}s${SIDES.indexOf(side)}`, fates)));
  return rounds;
}

async function runSide({ options, client, processes }: Bench, side: SideName, journeys: readonly Journey[]): Promise<Round> {
  const sideProcess = processes.get(side);
  if (sideProcess === undefined) throw new Error(`\`${side}\` was not started.`);
  const before = await cpuOf(options.temporal.pid);
  const driven = await sideProcess.drive(journeys);
  const after = await cpuOf(options.temporal.pid);
  const measured = await readHistories(client, journeys, driven);
  for (const { journey, history } of measured) options.onHistory?.(side, journey.fate, history);
  const seconds = (Math.max(...measured.map(({ history }) => history.closedAt)) - driven.startedAt) / 1_000;
  options.log(`${side}: ${journeys.length} journeys in ${seconds.toFixed(1)} s`);
  return {
    side,
    measured,
    messages: driven.messages,
    rate: journeys.length / seconds,
    processCpu: driven.cpuMs / journeys.length,
    ...(before === undefined || after === undefined ? {} : { serverCpu: (after - before) / journeys.length }),
    personalData: measured.flatMap(({ journey, history }) => findIn(history.encoded, personalDataOf(journey, driven.messages))),
  };
}

async function readHistories(client: Client, journeys: readonly Journey[], { workflows }: DrivenWithMessages): Promise<Round['measured']> {
  const read: { journey: Journey; history: Measured }[] = [];
  for (const journey of journeys) {
    const workflow = workflows[journey.cart];
    if (workflow === undefined) throw new Error(`The journey of ${journey.cart} has no workflow.`);
    read.push({ journey, history: await closedHistory(client, workflow) });
  }
  return read;
}

/** The side tells when the last stage has answered; its workflow completes a moment later. */
async function closedHistory(client: Client, workflow: string): Promise<Measured> {
  for (;;) {
    const measured = measureHistory(await client.workflow.getHandle(workflow).fetchHistory());
    if (measured !== undefined) return measured;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
