/** Our side: the compiled campaign on the real Temporal host and the Postgres store, entered through real events. Its dispatcher does not run. */
import { join } from 'node:path';
import { createRealClock } from '../../../runtime/clock/clocks.ts';
import { createLibrary } from '../../../runtime/deploy/library.ts';
import { createEngine, type Engine } from '../../../runtime/engine/engine.ts';
import { receiveEvent } from '../../../runtime/entry/receive.ts';
import type { Perform, RunHost } from '../../../runtime/journey/host.ts';
import { patientPerform } from '../../../runtime/journey/patient-perform.ts';
import { createBundle } from '../../../runtime/journey/temporal/bundle.ts';
import { connectTemporal } from '../../../runtime/journey/temporal/connect-temporal.ts';
import { createTemporalHost } from '../../../runtime/journey/temporal/create-temporal-host.ts';
import { workflowId } from '../../../runtime/journey/temporal/names.ts';
import { startTemporalWorker } from '../../../runtime/journey/temporal/start-temporal-worker.ts';
import { createPerform } from '../../../runtime/stages/perform.ts';
import type { IncomingEvent, Run, Store } from '../../../runtime/store/port.ts';
import { createPostgresStore } from '../../../runtime/store/postgres/create-postgres-store.ts';
import { EVENT_WAIT, FIRST_WAIT, IDLE_MS } from '../waits.ts';
import { cartLeft, cartTouched, contactRegistered, orderPlaced } from './relance-events.ts';
import { IDLE_PAUSE_MS, repeat } from './repeat.ts';
import { CACHED_WORKFLOWS, type CreateSide, type Message, tellProblem, type Watcher } from './side.ts';

const ROUTERS = 4;
const NUDGE_AGAIN_MS = 30_000;

/** Deploys the campaign and starts worker and engine. */
export const createRelanceSide: CreateSide = async (surroundings, watcher) => {
  const { address, build, connectionString, folder, taskQueue } = surroundings;
  const store = await createPostgresStore({ connection: connectionString, schema: build.schema });
  await store.transaction((tx) => tx.deployments.deploy(build, Date.now()));
  const alert = (message: string): void => console.error(message);
  const library = createLibrary(join(folder, 'generated'));
  const runs = new Map<string, Run>();
  const perform = createPerform({ store, library, clock: createRealClock(), alert });
  const worker = await startTemporalWorker({
    address,
    namespace: 'default',
    taskQueue,
    bundle: await createBundle(build.artefacts, join(folder, 'bundle')),
    maxCachedWorkflows: CACHED_WORKFLOWS,
    perform: watched(patientPerform(perform), runs, watcher),
    log: tellProblem,
  });
  const connection = await connectTemporal({ address, namespace: 'default' });
  const host = remembering(createTemporalHost({ client: connection.client, taskQueue }), runs);
  const loops = runLoops(createEngine({ store, library, host, channels: new Map(), alert }));
  const receive = (event: IncomingEvent): Promise<unknown> => store.transaction((tx) => receiveEvent(tx, build, event));
  return {
    prepare: async (journeys) => {
      for (const journey of journeys) await receive(contactRegistered(journey, Date.now()));
      await untilHandled(store);
    },
    leaveCart: async (journey) => void (await receive(cartLeft(journey, Date.now() - IDLE_MS))),
    touchCart: async (journey) => void (await receive(cartTouched(journey, Date.now()))),
    buy: async (journey) => void (await receive(orderPlaced(journey, Date.now()))),
    messages: (carts) => readMessages(store, new Set(carts)),
    close: async () => {
      await loops.stop();
      await worker.stop();
      await connection.close();
      await store.close();
    },
  };
};

/** Tells the watcher what `perform` answers; says nothing to Temporal or the store. */
function watched(perform: Perform, runs: ReadonlyMap<string, Run>, watcher: Watcher): Perform {
  return async (input) => {
    const answer = await perform(input);
    const run = runs.get(input.run);
    if (run?.self === undefined || answer.next === input.from) return answer;
    if (answer.next === FIRST_WAIT.label) watcher.parked(run.self.id, 'first');
    if (answer.next === EVENT_WAIT.label) watcher.parked(run.self.id, 'event');
    if (answer.next === 'end') watcher.ended(run.self.id, workflowId(run));
    return answer;
  };
}

/** Keeps which cart a run is about. */
const remembering = (host: RunHost, runs: Map<string, Run>): RunHost => ({
  nudge: (run) => host.nudge(run),
  start: (run) => {
    runs.set(run.id, run);
    return host.start(run);
  },
});

/** The rounds of the engine in loops, as in production, where any number of routers may run. */
function runLoops(engine: Engine): { stop(): Promise<void> } {
  const rounds: readonly (() => Promise<number>)[] = [
    ...Array.from({ length: ROUTERS }, () => () => engine.route(Date.now())),
    () => engine.fireDue(Date.now()),
    () => engine.startRuns(),
    () => engine.nudgeRuns(Date.now(), NUDGE_AGAIN_MS),
  ];
  const loops = rounds.map((round) => repeat(IDLE_PAUSE_MS, round));
  return { stop: async () => void (await Promise.all(loops.map((loop) => loop.stop()))) };
}

async function untilHandled(store: Store): Promise<void> {
  while ((await store.transaction((tx) => tx.events.nextPending())) !== undefined)
    await new Promise((resolve) => setTimeout(resolve, IDLE_PAUSE_MS));
}

async function readMessages(store: Store, carts: ReadonlySet<string>): Promise<readonly Message[]> {
  const { rows, runs } = await store.transaction(async (tx) => ({ rows: await tx.outbox.all(), runs: await tx.runs.all() }));
  const cartOf = new Map(runs.map((run) => [run.id, run.self?.id ?? '']));
  return rows
    .map(({ run, label, to, subject, text }) => ({ cart: cartOf.get(run) ?? '', label, to, subject, text }))
    .filter(({ cart }) => carts.has(cart))
    .sort((a, b) => (`${a.cart} ${a.label}` < `${b.cart} ${b.label}` ? -1 : 1));
}
