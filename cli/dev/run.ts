/** Everything that `relance dev` starts, in order, until it is stopped. */
import { buildDashboard } from '../../dashboard/build.ts';
import { localDate, localTime } from '../../runtime/clock/local-time.ts';
import type { Library } from '../../runtime/deploy/library.ts';
import type { Pace } from '../../runtime/engine/clock-control.ts';
import { createFeed } from '../../runtime/engine/drive.ts';
import { type ScaledClock, startScaledClock } from '../../runtime/engine/scaled-clock.ts';
import { namesCoupon } from '../../runtime/ingest/sample/used-coupons.ts';
import type { TemporalWorker } from '../../runtime/journey/temporal/start-temporal-worker.ts';
import { startServer } from '../../runtime/server/start-server.ts';
import { patientStore } from '../../runtime/store/patient-store.ts';
import type { Store } from '../../runtime/store/port.ts';
import { createPostgresStore } from '../../runtime/store/postgres/create-postgres-store.ts';
import { openCalls } from './calls.ts';
import { untilFull } from './disk-space.ts';
import { explainFailure, foldersOf } from './failure.ts';
import { forgetData } from './fresh.ts';
import { createLiveReport, type Live } from './live-report.ts';
import { openMessages, tryOwnServers } from './messages.ts';
import { pageRoot } from './page-root.ts';
import type { Dev } from './parts.ts';
import { createProgress, type Progress } from './progress.ts';
import { startRuntime } from './runtime.ts';
import { importCatalogue, readSample, type Sample } from './sample.ts';
import { type PostgresService, startPostgres, startTemporal, type TemporalService } from './services.ts';
import type { TemporalDriven } from './temporal-driven.ts';

/** Opens everything, then runs until a stop is asked for. Throws what went wrong, explained; whatever was opened is left to `closing`. */
export async function runDev(parts: Dev): Promise<void> {
  const { data, stop } = parts;
  const crashed = stop.crashed.then((error) => {
    throw error;
  });
  const running = await Promise.race([startAll(parts), crashed]).catch(async (error: unknown) => {
    // A stop while something is being started makes it fail; that is no failure of its own.
    if (stop.signal.aborted) return undefined;
    throw await explainFailure(error, { data });
  });
  if (running !== undefined) await runUntilStopped(running, parts);
}

/** What runs, and what is told of it. */
interface Running {
  readonly temporal: TemporalService;
  readonly postgres: PostgresService;
  readonly worker: TemporalWorker;
  readonly clock: ScaledClock;
  readonly live: Live;
  readonly progress: Progress;
}

/** What can fail without a server fails before one is started, and nothing is deployed before all that it needs is there. */
async function startAll(parts: Dev): Promise<Running> {
  const { dev, folder, build, data, reporter, closing, stop } = parts;
  const sample = await readSample(folder, dev.orders, build.settings, reporter, build.schema);
  await tryOwnServers(build.settings);
  openCalls(build.settings, process.env);
  if (dev.fresh) await forgetData(data, reporter);
  stop.signal.throwIfAborted();
  const temporal = await startTemporal(parts);
  stop.signal.throwIfAborted();
  const postgres = await startPostgres(parts);
  const store = await openStore(parts, postgres);
  const stored = (await store.transaction((tx) => tx.clock.read()))?.now;
  const start = stored ?? sample?.feed.start ?? Date.now();
  // Before anything runs, so that the first run finds it; done again after a crash it changes nothing.
  if (stored === undefined && sample !== undefined) await importCatalogue(sample, build, store, reporter);
  stop.signal.throwIfAborted();
  const channels = await openMessages({ store, settings: build.settings, reporter, closing });
  stop.signal.throwIfAborted();
  const endpoints = openCalls(build.settings, process.env, reporter);
  const feed = createFeed(sample?.feed.events ?? [], stored, namesCoupon);
  const temporalUi = temporal.ui === undefined ? {} : { temporalUi: temporal.ui };
  const live = createLiveReport({ start, speed: dev.speed, sample, ...temporalUi }, feed.fed);
  const { driven, worker, library } = await startRuntime({
    ...parts,
    store,
    temporal,
    channels,
    endpoints,
    speed: live.timerSpeed,
    underLoad: live.underLoad,
    start,
  });
  stop.signal.throwIfAborted();
  tellClock(parts, start, stored === undefined ? undefined : feed.fed(), sample);
  await openPage(parts, store, library, live);
  const progress = createProgress(reporter, store, build.settings.store.timeZone, () => live.report().clock);
  const clock = startScaledClock({
    ...{ store, driven, feed, speed: dev.speed, start, restsAfterFeed: sample !== undefined },
    ...listeners(parts, driven, live, progress),
  });
  live.drive(clock);
  closing.add('clock', () => clock.stop());
  return { temporal, postgres, worker, clock, live, progress };
}

async function runUntilStopped(
  { temporal, postgres, worker, clock, live, progress }: Running,
  { data, reporter, stop }: Dev,
): Promise<void> {
  const clockFailed = clock.done.then(() => undefined, asFailure);
  const serverEnded = temporal.ended.then(() => new Error('The Temporal server has ended.'));
  const full = untilFull(foldersOf(data, postgres.log), stop.signal);
  const failure = await Promise.race([stop.asked, clockFailed, worker.failed, stop.crashed, serverEnded, full]);
  live.pause();
  // From here on the worker's complaints about a server that is gone tell nothing new.
  stop.now();
  try {
    if (failure !== undefined) throw failure;
    await reporter.step('Finishing what is under way', () => clock.stop());
    const late = await clockFailed;
    if (late !== undefined) throw late;
    await progress.end();
  } catch (error) {
    throw await explainFailure(error, { data, temporal, postgres });
  }
}

const asFailure = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

async function openStore({ build, reporter, closing }: Dev, { connection }: PostgresService): Promise<Store> {
  const store = await reporter.step('Migrating the database', () => createPostgresStore({ connection, schema: build.schema }));
  closing.add('connections to Postgres', () => store.close());
  return patientStore(store);
}

/** Where the clock begins, or goes on. */
function tellClock({ dev, build, reporter }: Dev, start: number, fed: number | undefined, sample: Sample | undefined): void {
  const { timeZone } = build.settings.store;
  const total = sample?.feed.events.length ?? 0;
  const before = fed === undefined || total === 0 ? '' : `; ${fed} of ${total} events of the input came before`;
  const text = `${fed === undefined ? 'starts at' : 'goes on at'} ${localDate(start, timeZone)} ${localTime(start, timeZone)}, ${dev.speedText} a second${before}`;
  reporter.fact('Clock', text, { clock: new Date(start).toISOString(), perSecond: dev.speed * 1_000, fed: fed ?? 0, total });
}

async function openPage({ dev, reporter, closing }: Dev, store: Store, library: Library, live: Live): Promise<void> {
  const page = await reporter.step('Building the page', () => buildDashboard({ root: pageRoot() }));
  const server = await startServer({
    store,
    library,
    assets: page.folder,
    live: () => live.report(),
    clock: live.controls,
    log: ({ text }) => reporter.warn(text),
    ...(dev.port === undefined ? {} : { port: dev.port }),
  });
  closing.add('page', () => server.close());
  reporter.fact('Page', `${server.url}\nCtrl-C stops; starting again goes on`, { page: server.url });
}

function listeners({ dev, stop }: Dev, driven: TemporalDriven, live: Live, progress: Progress) {
  return {
    onPace: (pace: Pace) => {
      live.changePace(pace);
      driven.changePace(pace);
    },
    onStep: (now: number) => {
      live.step(now);
      progress.step();
    },
    onIdle: (now: number) => {
      live.idle(now);
      progress.idle().then(
        () => dev.exitWhenDone && stop.now(),
        () => undefined,
      );
    },
  };
}
