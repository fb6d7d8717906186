import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStoredClock } from '../../../runtime/clock/clocks.ts';
import { deploy } from '../../../runtime/deploy/deploy.ts';
import { createLibrary, type Library } from '../../../runtime/deploy/library.ts';
import { earliest } from '../../../runtime/engine/agenda.ts';
import { advanceStored, createFeed, type Driven, settle } from '../../../runtime/engine/drive.ts';
import { createEngine } from '../../../runtime/engine/engine.ts';
import type { Perform, RunHost } from '../../../runtime/journey/host.ts';
import { createBundle } from '../../../runtime/journey/temporal/bundle.ts';
import { createTemporalHost } from '../../../runtime/journey/temporal/create-temporal-host.ts';
import { workflowId } from '../../../runtime/journey/temporal/names.ts';
import type { Recording } from '../../../runtime/journey/temporal/replay/recording.ts';
import { startTemporalWorker } from '../../../runtime/journey/temporal/start-temporal-worker.ts';
import { createPerform } from '../../../runtime/stages/perform.ts';
import type { Store } from '../../../runtime/store/port.ts';
import { startTimeSkippingServer, type TimeSkippingServer } from '../../support/temporal.ts';
import type { Case } from './case.ts';
import { type Outcome, readOutcome } from './journal.ts';
import { recordCase } from './record-case.ts';
import { createTimeSkipping } from './skip-time.ts';

/** A real Temporal server with one worker for the campaigns of many cases: each has a store of its own, and several may run at a time. */
export interface TemporalRig {
  /** Runs a case: each workflow's own time is skipped to its deadline when the business clock stands there. Alerts are errors unless somebody is there to be told. */
  run(given: Case, store: Store, alert?: (message: string) => void): Promise<Outcome>;
  /** What the workflows of a case that has run did, with the code that they ran. */
  record(given: Case): Promise<Recording>;
  stop(): Promise<void>;
}

const TASK_QUEUE = 'conformance';

/** What the runs of a case ask, and where complaints about them go. */
interface Lane {
  readonly perform: Perform;
  readonly problems: string[];
  /** In the order of their first starts. */
  readonly started: Set<string>;
}

/** Starts server and worker; the bundle is the union of all revisions of these cases. */
export async function startTemporalRig(cases: readonly Case[]): Promise<TemporalRig> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-conformance-'));
  const server = await startTimeSkippingServer();
  const lanes = new Map<string, Lane>();
  const lanesOfCases = new Map<Case, Lane>();
  const artefacts = cases.flatMap((given) => given.builds.flatMap((build) => build.artefacts));
  const unique = new Map(artefacts.map((artefact) => [`${artefact.campaign}@${artefact.revision}`, artefact]));
  const problems: string[] = [];
  const worker = await startTemporalWorker({
    address: server.address,
    namespace: server.namespace,
    taskQueue: TASK_QUEUE,
    bundle: await createBundle([...unique.values()], join(folder, 'bundle')),
    perform: async (input) => {
      const lane = lanes.get(input.run);
      if (lane === undefined) throw new Error(`No case has started the run ${input.run}.`);
      return lane.perform(input);
    },
    log: ({ level, message }) => (level === 'error' ? problems.push(message) : undefined),
  });
  const library = createLibrary(join(folder, 'generated'));
  return {
    run: async (given, store, told) => {
      const outcome = await runCase(given, store, { server, library, lanes, lanesOfCases }, told);
      if (problems.length > 0) throw new Error(problems.join('\n'));
      return outcome;
    },
    record: (given) => recordCase(server.client, given, lanesOfCases.get(given)?.started ?? new Set()),
    stop: async () => {
      await worker.stop();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Shared {
  readonly server: TimeSkippingServer;
  readonly library: Library;
  readonly lanes: Map<string, Lane>;
  readonly lanesOfCases: Map<Case, Lane>;
}

async function runCase(
  given: Case,
  store: Store,
  { server, library, lanes, lanesOfCases }: Shared,
  told: ((message: string) => void) | undefined,
): Promise<Outcome> {
  const problems: string[] = [];
  const alert =
    told ??
    ((message: string): void => {
      problems.push(message);
    });
  const lane: Lane = {
    problems,
    perform: createPerform({ store, library, clock: createStoredClock(store, 1), alert }),
    started: new Set(),
  };
  lanesOfCases.set(given, lane);
  const host = laned(createTemporalHost({ client: server.client, taskQueue: TASK_QUEUE }), lane, lanes);
  const engine = createEngine({ store, library, host, alert, channels: given.channels(), endpoints: given.endpoints() });
  await given.before?.(store);
  await deploy(store, given.build, given.start);
  await drive(given, store, { engine, wakeDue: createTimeSkipping(store, server), realNow: () => Date.now() });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return readOutcome(store, given);
}

/** Runs that this host starts belong to the lane. */
function laned(host: RunHost, lane: Lane, lanes: Map<string, Lane>): RunHost {
  return {
    start: (run) => {
      lanes.set(run.id, lane);
      lane.started.add(workflowId(run));
      return host.start(run);
    },
    nudge: host.nudge,
  };
}

async function drive(given: Case, store: Store, driven: Driven): Promise<void> {
  const feed = createFeed(given.events);
  const deeds = [...given.deeds];
  let now = given.start;
  for (;;) {
    while (deeds[0] !== undefined && deeds[0].at <= now) await deeds.shift()?.do(store);
    await advanceStored(store, feed, now);
    const agenda = await settle(driven, now);
    const instants = [earliest(agenda, feed.next()), deeds[0]?.at].filter((at) => at !== undefined);
    if (instants.length === 0 || Math.min(...instants) > given.until) return;
    now = Math.min(...instants);
  }
}
