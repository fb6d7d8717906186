/** The running parts of `relance dev` over the servers: store, deployment, worker, catcher, engine. */
import type { Build } from '../../compiler/artefact.ts';
import { startCatcher } from '../../runtime/channels/catcher/start-catcher.ts';
import type { Channel } from '../../runtime/channels/port.ts';
import { openChannels } from '../../runtime/channels/registry.ts';
import { createStoredClock } from '../../runtime/clock/clocks.ts';
import { deploy } from '../../runtime/deploy/deploy.ts';
import { createLibrary, type Library } from '../../runtime/deploy/library.ts';
import { createEngine } from '../../runtime/engine/engine.ts';
import type { Driven } from '../../runtime/engine/drive.ts';
import { patientPerform } from '../../runtime/journey/patient-perform.ts';
import { createBundle } from '../../runtime/journey/temporal/bundle.ts';
import { createTemporalHost, TASK_QUEUE } from '../../runtime/journey/temporal/create-temporal-host.ts';
import { startTemporalWorker, type TemporalWorker } from '../../runtime/journey/temporal/start-temporal-worker.ts';
import { createPerform } from '../../runtime/stages/perform.ts';
import type { CaughtMail, Store } from '../../runtime/store/port.ts';
import type { Reporter } from '../output/reporter.ts';
import type { Closing } from './closing.ts';
import type { DataFolder } from './data-folder.ts';
import type { TemporalService } from './services.ts';
import { createTemporalDriven } from './temporal-driven.ts';

/** What the parts are made from. */
export interface RuntimeParts {
  readonly store: Store;
  readonly build: Build;
  readonly temporal: TemporalService;
  readonly data: DataFolder;
  readonly speed: number;
  readonly reporter: Reporter;
  readonly closing: Closing;
}

/** Makes the build current in one transaction: all of it or nothing. Then gives rows that were there before their future instants. Says which revisions are new. */
export async function deployBuild(store: Store, build: Build, at: number, reporter: Reporter): Promise<void> {
  const before = await store.transaction((tx) => tx.deployments.current());
  await deploy(store, build, at);
  const known = new Map(before.map(({ campaign, revision }) => [campaign, revision]));
  const words = build.artefacts.map(({ campaign, revision }) => {
    const earlier = known.get(campaign);
    return earlier === revision ? `${campaign}@${revision.slice(0, 7)}` : `${campaign}@${revision.slice(0, 7)} (${earlier === undefined ? 'new' : `was ${earlier.slice(0, 7)}`})`;
  });
  reporter.info(`Deployed   ${words.join(', ')}`, { deployed: build.artefacts.map(({ campaign, revision }) => ({ campaign, revision })) });
}

/** Starts worker and catcher and answers what drives them. */
export async function startRuntime(parts: RuntimeParts): Promise<{ readonly driven: Driven; readonly worker: TemporalWorker }> {
  const { store, data, temporal, reporter } = parts;
  const library = createLibrary(data.generated);
  const alert = (message: string): void => reporter.warn(message);
  const host = createTemporalHost({ client: temporal.connection.client, taskQueue: TASK_QUEUE });
  const worker = await startWorker(parts, library);
  const channels = await startMail(parts);
  const engine = createEngine({ store, library, host, alert, channels });
  reporter.info(`Worker     polls task queue ${TASK_QUEUE}`);
  return { driven: createTemporalDriven(engine, host, alert), worker };
}

async function startWorker({ store, data, temporal, speed, reporter, closing }: RuntimeParts, library: Library): Promise<TemporalWorker> {
  const artefacts = await liveArtefacts(store);
  const bundle = await reporter.step('Bundling workflows', () => createBundle(artefacts, data.bundle));
  const perform = createPerform({ store, library, clock: createStoredClock(store, speed), alert: (message) => reporter.warn(message) });
  const worker = await startTemporalWorker({
    address: temporal.address,
    namespace: temporal.namespace,
    taskQueue: TASK_QUEUE,
    bundle,
    perform: patientPerform(perform),
    log: ({ level, message, workflowId }) => (level === 'info' ? undefined : reporter.warn(`${message}${workflowId === undefined ? '' : ` (${workflowId})`}`)),
  });
  closing.add('worker', () => worker.stop());
  return worker;
}

/** The union of what is current and what live runs still need, read from the store (semantics §6). */
async function liveArtefacts(store: Store): Promise<readonly { readonly campaign: string; readonly revision: string; readonly workflow: string }[]> {
  return store.transaction(async (tx) => {
    const named = [...(await tx.deployments.current()), ...(await tx.runs.liveRevisions())];
    const unique = new Map(named.map(({ campaign, revision }) => [`${campaign}@${revision}`, { campaign, revision }]));
    const artefacts = await Promise.all([...unique.values()].map(({ campaign, revision }) => tx.deployments.artefact(campaign, revision)));
    return artefacts.filter((artefact) => artefact !== undefined);
  });
}

/** Real SMTP: to the server of relance.yaml, or to the built-in catcher, which keeps a mail before it says 250. */
async function startMail({ store, build, reporter, closing }: RuntimeParts): Promise<ReadonlyMap<string, Channel>> {
  const environment = process.env;
  if (build.settings.channels.email.url !== undefined) {
    reporter.info('Mail       over the SMTP server of relance.yaml: mails really go out', { smtp: 'relance.yaml' });
    return closeLater(openChannels(build.settings.channels, { environment }), closing);
  }
  const catcher = await startCatcher({ persist: (mail) => keep(store, mail), log: (message) => reporter.warn(message) });
  closing.add('mail catcher', () => catcher.close());
  const lookup = async (id: string): Promise<'accepted' | 'not accepted'> =>
    (await store.transaction((tx) => tx.mails.byOutbox(id))).length > 0 ? 'accepted' : 'not accepted';
  reporter.info(`Mail       ${catcher.url} (built-in catcher: no mail leaves this machine)`, { smtp: catcher.url });
  return closeLater(openChannels(build.settings.channels, { environment, catcher: { url: catcher.url, lookup } }), closing);
}

function closeLater(channels: Readonly<Record<string, Channel>>, closing: Closing): ReadonlyMap<string, Channel> {
  for (const channel of Object.values(channels)) closing.add(`channel ${channel.name}`, () => channel.close());
  return new Map(Object.entries(channels));
}

/** A mail is shown at the business time at which it arrived. */
const keep = (store: Store, mail: CaughtMail): Promise<void> =>
  store.transaction(async (tx) => tx.mails.insert({ ...mail, at: (await tx.clock.read())?.now ?? mail.at }));
