import type { Build } from '../../compiler/artefact.ts';
import { buildDashboard } from '../../dashboard/build.ts';
import { startScaledClock } from '../../runtime/engine/scaled-clock.ts';
import { createFeed } from '../../runtime/engine/drive.ts';
import { startServer } from '../../runtime/server/start-server.ts';
import { createPostgresStore } from '../../runtime/store/postgres/create-postgres-store.ts';
import type { Store } from '../../runtime/store/port.ts';
import { compileWorkspace } from '../compile/compile-workspace.ts';
import { type Closing, createClosing } from '../dev/closing.ts';
import { type DataFolder, openDataFolder } from '../dev/data-folder.ts';
import { forgetData } from '../dev/fresh.ts';
import { createLiveReport } from '../dev/live-report.ts';
import { type DevOptions, readDevOptions } from '../dev/options.ts';
import { deployBuild, startRuntime } from '../dev/runtime.ts';
import { readSample } from '../dev/sample.ts';
import { startPostgres, startTemporal } from '../dev/services.ts';
import { type Progress, createProgress } from '../dev/progress.ts';
import { waitForStop } from '../dev/stop-signal.ts';
import { EXIT, type ExitCode } from '../output/exit-codes.ts';
import { countFindings, showFindings } from '../output/findings.ts';
import type { Reporter } from '../output/reporter.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { type Command, folderOf } from './command.ts';

/** `relance dev`: a whole shop on one machine: servers, deployment, real input on a scaled clock, and a page to look at it. */
export const devCommand: Command = {
  name: 'dev',
  summary: 'run the workspace on this machine: Temporal, Postgres, sample input, a page',
  examples: ['relance dev campaigns', 'relance dev campaigns --speed 12h', 'relance dev campaigns --fresh'],
  configure: (command) =>
    command
      .argument('[folder]', 'folder of relance.yaml', '.')
      .option('--speed <duration>', 'business time that passes in one second', '1d')
      .option('--fresh', 'forget everything and start over')
      .option('--port <port>', 'port of the page (default: a free one from 4747 on)')
      .option('--orders <file>', 'orders to feed (default: data/orders.csv of the workspace)')
      .option('--exit-when-done', 'end when the input is used up and nothing is due'),
  run: async (reporter, args, options) => {
    const dev = readDevOptions(folderOf(args), options);
    const { folder, files } = await readWorkspace(dev.folder);
    const { diagnostics, build } = await reporter.step('Compiling campaigns', () => compileWorkspace(files));
    showFindings(reporter, diagnostics, files);
    if (build === undefined) {
      reporter.result('', { ok: false, diagnostics });
      return EXIT.findings;
    }
    const count = countFindings(diagnostics);
    reporter.info(`Compiled   ${build.artefacts.length} campaigns, ${build.messages.length} messages${count === '' ? '' : `: ${count}`}`, { campaigns: build.artefacts.length });
    const closing = createClosing(reporter);
    try {
      const data = await openDataFolder(folder);
      closing.add('data folder', data.release);
      return await runDev({ dev, folder, build, data, reporter, closing });
    } finally {
      await closing.closeAll();
    }
  },
};

interface Dev {
  readonly dev: DevOptions;
  readonly folder: string;
  readonly build: Build;
  readonly data: DataFolder;
  readonly reporter: Reporter;
  readonly closing: Closing;
}

/** Opens everything in order, runs until stopped, and answers the exit code. */
async function runDev(parts: Dev): Promise<ExitCode> {
  const { dev, folder, build, data, reporter, closing } = parts;
  // Read first: a broken orders file must not leave half a deployment behind.
  const sample = await readSample(folder, dev.orders, build.settings, reporter);
  if (dev.fresh) await forgetData(data, reporter);
  const temporal = await startTemporal(data, reporter, closing);
  const store = await openStore(parts);
  const stored = await store.transaction((tx) => tx.clock.read());
  const start = stored?.now ?? sample?.start ?? Date.now();
  await deployBuild(store, build, start, reporter);
  const { driven, worker } = await startRuntime({ store, build, temporal, data, speed: dev.speed, reporter, closing });
  const feed = createFeed(sample?.events ?? [], stored?.now);
  const live = createLiveReport({ start, speed: dev.speed, sample, fed: feed.fed });
  await openPage({ ...parts, store, live });
  const progress = createProgress(reporter, store, build.settings.store.timeZone);
  const stop = waitForStop(reporter);
  const clock = startScaledClock({
    store,
    driven,
    feed,
    speed: dev.speed,
    start,
    onStep: (now) => {
      live.step(now);
      progress.step(now);
    },
    onIdle: (now) => {
      live.idle(now);
      progress.idle(now);
      if (dev.exitWhenDone) stop.now('everything is done');
    },
  });
  closing.add('clock', () => clock.stop());
  const failed = await Promise.race([stop.asked, clock.done, worker.failed, temporal.ended.then((why) => new Error(`The Temporal server ended: ${why}`))]);
  live.pause();
  await finish(clock, progress, reporter);
  if (failed instanceof Error) throw failed;
  return EXIT.ok;
}

async function finish(clock: { stop(): Promise<void> }, progress: Progress, reporter: Reporter): Promise<void> {
  await reporter.step('Finishing what is under way', () => clock.stop());
  await progress.end();
}

async function openStore({ data, build, reporter, closing }: Dev): Promise<Store> {
  const connection = await startPostgres(data, reporter, closing);
  const store = await reporter.step('Migrating the database', () => createPostgresStore({ connection, schema: build.schema }));
  closing.add('database connections', () => store.close());
  return store;
}

async function openPage({ dev, store, live, reporter, closing }: Dev & { readonly store: Store; readonly live: ReturnType<typeof createLiveReport> }): Promise<void> {
  const page = await buildDashboard({ onBuild: () => reporter.info('Building the page …') });
  const server = await startServer({
    store,
    assets: page.folder,
    live: () => live.report(),
    log: ({ text }) => reporter.warn(text),
    ...(dev.port === undefined ? {} : { port: dev.port }),
  });
  closing.add('page', () => server.close());
  reporter.info(`\n  ➜  ${server.url}   (1 s = ${dev.speedText}; Ctrl-C stops, starting again goes on)\n`, { page: server.url });
}
