/** The running parts of `relance dev` over the servers: deployment, worker, engine. */
import type { Build } from '../../compiler/artefact.ts';
import type { Channel } from '../../runtime/channels/port.ts';
import { createStoredClock } from '../../runtime/clock/clocks.ts';
import { deploy } from '../../runtime/deploy/deploy.ts';
import { createLibrary, type Library } from '../../runtime/deploy/library.ts';
import { realPace } from '../../runtime/dispatch/pace.ts';
import type { Endpoints } from '../../runtime/endpoints/port.ts';
import { type Bell, createBell } from '../../runtime/engine/bell.ts';
import { createEngine } from '../../runtime/engine/engine.ts';
import { patientPerform } from '../../runtime/journey/patient-perform.ts';
import { type CampaignBundle, createBundle } from '../../runtime/journey/temporal/bundle.ts';
import { createTemporalHost, TASK_QUEUE } from '../../runtime/journey/temporal/create-temporal-host.ts';
import type { WorkerLog } from '../../runtime/journey/temporal/log.ts';
import { startTemporalWorker, type TemporalWorker } from '../../runtime/journey/temporal/start-temporal-worker.ts';
import { createPerform } from '../../runtime/stages/perform.ts';
import type { Store } from '../../runtime/store/port.ts';
import type { Reporter } from '../output/reporter.ts';
import type { Closing } from './closing.ts';
import type { DataFolder } from './data-folder.ts';
import type { TemporalService } from './services.ts';
import type { Stop } from './stop.ts';
import { createTemporalDriven, type TemporalDriven } from './temporal-driven.ts';

/** What the parts are made from. */
export interface RuntimeParts {
  readonly store: Store;
  readonly build: Build;
  readonly temporal: TemporalService;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly endpoints: Endpoints;
  readonly data: DataFolder;
  /** Business ms per real ms at this moment; 0 while a person has paused the clock. */
  readonly speed: () => number;
  /** The clock does not keep the pace that was asked for. */
  readonly underLoad: () => boolean;
  /** Business instant of the deployment, ms. */
  readonly start: number;
  readonly reporter: Reporter;
  readonly closing: Closing;
  readonly stop: Stop;
}

/** What runs over the servers. */
export interface Runtime {
  readonly driven: TemporalDriven;
  readonly worker: TemporalWorker;
  readonly library: Library;
}

/** Deploys the build, starts a worker for all that runs, and answers what drives it. Bundles first: what cannot be bundled is not deployed. */
export async function startRuntime(parts: RuntimeParts): Promise<Runtime> {
  const { store, build, data, temporal, channels, endpoints, reporter, speed, start } = parts;
  const bundle = await reporter.step('Bundling workflows', async () => createBundle(await neededArtefacts(store, build), data.bundle));
  await deployBuild(parts);
  const library = createLibrary(data.generated);
  const bell = createBell();
  const worker = await startWorker(parts, bundle, library, bell);
  const alert = (message: string): void => reporter.warn(message);
  const host = createTemporalHost({ client: temporal.connection.client, taskQueue: TASK_QUEUE });
  const engine = createEngine({ store, library, host, alert, channels, endpoints, pace: realPace });
  const driven = createTemporalDriven({ engine, host, alert, bell, underLoad: parts.underLoad });
  // Timers of an earlier start may have another speed.
  driven.changePace({ at: start, speed: speed(), standing: false, leaps: true });
  return { driven, worker, library };
}

type WorkflowArtefact = Pick<Build['artefacts'][number], 'campaign' | 'revision' | 'workflow'>;
type Revision = Pick<WorkflowArtefact, 'campaign' | 'revision'>;

/**
 * The union of what is deployed now and what live runs still need. Code of a revision that was stored once is read from the store, whoever compiled the
 * same revision since (semantics §6): runs in flight go on on the code that they began with.
 */
async function neededArtefacts(store: Store, { artefacts }: Build): Promise<readonly WorkflowArtefact[]> {
  return store.transaction(async (tx) => {
    const stored = (one: Revision) => tx.deployments.artefact(one.campaign, one.revision);
    const current = await Promise.all(artefacts.map(async (one) => (await stored(one)) ?? one));
    const known = new Set(artefacts.map(({ campaign, revision }) => `${campaign}@${revision}`));
    const missing = (await tx.runs.liveRevisions()).filter(({ campaign, revision }) => !known.has(`${campaign}@${revision}`));
    const older = await Promise.all(missing.map(stored));
    return [...current, ...older.filter((artefact) => artefact !== undefined)];
  });
}

/** Says of each campaign which revision it has, and which it had. */
async function deployBuild({ store, build, start, reporter }: RuntimeParts): Promise<void> {
  const before = await store.transaction((tx) => tx.deployments.current());
  await reporter.step('Deploying campaigns', () => deploy(store, build, start));
  const earlier = new Map(before.map(({ campaign, revision }) => [campaign, revision]));
  const lines = build.artefacts.map(({ campaign, revision }) => {
    const was = earlier.get(campaign);
    const change = was === revision ? 'as before' : was === undefined ? 'new' : `was ${short(was)}; runs in flight finish on it`;
    return `${campaign}@${short(revision)} (${change})`;
  });
  reporter.fact('Deployed', lines.join('\n'), {
    deployed: build.artefacts.map(({ campaign, revision }) => ({ campaign, revision, was: earlier.get(campaign) })),
  });
}

const short = (revision: string): string => revision.slice(0, 7);

/** Time for stages under way when the Temporal server is gone; one that takes longer is rolled back and done again. Real ms. */
const WITHOUT_SERVER_MS = 1_000;

async function startWorker(parts: RuntimeParts, bundle: CampaignBundle, library: Library, bell: Bell): Promise<TemporalWorker> {
  const { store, temporal, speed, reporter, closing, stop } = parts;
  const perform = createPerform({ store, library, clock: createStoredClock(store, speed), alert: (message) => reporter.warn(message) });
  const worker = await startTemporalWorker({
    address: temporal.address,
    namespace: temporal.namespace,
    taskQueue: TASK_QUEUE,
    bundle,
    perform: patientPerform(async (input) => perform(input).finally(bell.ring)),
    log: workerLog(reporter, stop),
  });
  // Where the server is gone, the worker would go on for ten seconds telling it what it did; the database knows it already.
  const serverGone = temporal.ended.then(() => new Promise<void>((resolve) => setTimeout(resolve, WITHOUT_SERVER_MS)));
  closing.add('worker', () => Promise.race([worker.stop(), serverGone]));
  return worker;
}

/** Warnings and errors, until everything stops. */
function workerLog(reporter: Reporter, { signal }: Stop): WorkerLog {
  return ({ level, message, workflowId }) => {
    if (level !== 'info' && !signal.aborted)
      reporter.warn(`Temporal: ${message}${workflowId === undefined ? '' : ` (${workflowId})`}`, { workflowId });
  };
}
