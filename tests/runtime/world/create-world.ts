/** A deployed workspace in memory whose parts a test moves one by one: events, runs, due work, dispatch, and two clocks. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Build } from '../../../compiler/artefact.ts';
import type { Schema } from '../../../language/schema/schema.ts';
import { createStoredClock } from '../../../runtime/clock/clocks.ts';
import { deploy } from '../../../runtime/deploy/deploy.ts';
import { createLibrary, type Library } from '../../../runtime/deploy/library.ts';
import type { Endpoints } from '../../../runtime/endpoints/port.ts';
import { advanceStored, createFeed, type Driven, firstDueRuns, settle } from '../../../runtime/engine/drive.ts';
import { createEngine, type Engine } from '../../../runtime/engine/engine.ts';
import { wakeRun } from '../../../runtime/engine/reconcile.ts';
import type { Perform } from '../../../runtime/journey/host.ts';
import { createVirtualHost, type VirtualHost } from '../../../runtime/journey/virtual/create-virtual-host.ts';
import { createPerform } from '../../../runtime/stages/perform.ts';
import { createMemoryStore } from '../../../runtime/store/memory/create-memory-store.ts';
import type { IncomingEvent, JournalEntry, OutboxRow, Run, Store, Transaction } from '../../../runtime/store/port.ts';
import { contactIdOfKey } from '../../../runtime/store/values/contact-id.ts';
import { scriptedEndpoints } from '../../../runtime/testing/endpoints.ts';
import type { Json, Row } from '../../../runtime/values.ts';
import { type CaseFile, createCase } from '../../conformance/harness/case.ts';
import { createScriptedChannel, type ScriptedChannel } from './scripted-channel.ts';

/** One hour and one day, ms. */
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** An event in short: `at` counts from the start, ms. */
export interface ShortEvent {
  readonly event: string;
  readonly contact?: string;
  readonly about?: string;
  /** `CAMPAIGN.LABEL`: the message or coupon that it happens to. */
  readonly of?: string;
  readonly at?: number;
  readonly id?: string;
  readonly with?: Readonly<Record<string, Json>>;
}

/** The world. Instants are ms; those given to it count from the start. */
export interface World {
  readonly store: Store;
  readonly build: Build;
  readonly library: Library;
  /** The channel of e-mail, and the others. */
  readonly channel: ScriptedChannel;
  readonly sms: ScriptedChannel;
  readonly push: ScriptedChannel;
  readonly whatsapp: ScriptedChannel;
  readonly alerts: string[];
  readonly start: number;
  readonly engine: Engine;
  readonly host: VirtualHost;
  readonly perform: Perform;
  readonly driven: Driven;
  /** The machine's clock, as leases and back-off see it. */
  realNow: number;
  /** Moves the business clock to this instant, receives events then, and does all that is due. */
  at(instant: number, ...events: readonly ShortEvent[]): Promise<void>;
  /** Moves the clock and receives, and does nothing else. */
  receive(instant: number, ...events: readonly ShortEvent[]): Promise<void>;
  settle(instant: number): Promise<void>;
  /** Another process over the same store: nothing of what the first had in memory is left. */
  restart(): World;
  /** The same over another view of the store. */
  restartOn(store: Store): World;
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  contact(key: string): Promise<Row | undefined>;
  runs(): Promise<readonly Run[]>;
  /** The only run that there is. */
  run(): Promise<Run>;
  messages(): Promise<readonly OutboxRow[]>;
  /** `KIND LABEL (REASON)` of each entry, in order of writing. */
  journal(): Promise<readonly string[]>;
}

/** Surrogate id of a world's contact. */
export const contactId = (key: string): string => contactIdOfKey(`world/${key}`);

/** Compiles and deploys a workspace, in memory unless another empty store is opened; its contacts are known at the start. Gone when the test ends. */
export async function createWorld(
  file: Pick<CaseFile, 'campaigns' | 'messages' | 'settings' | 'schema' | 'contacts' | 'members'>,
  openStore: (schema: Schema) => Promise<Store> = async (schema) => createMemoryStore({ schema, secret: '776f726c64' }),
  endpoints: Endpoints = scriptedEndpoints(),
): Promise<World> {
  const given = await createCase('world', { about: '', timeline: [], journal: '', ...file });
  const folder = await mkdtemp(join(tmpdir(), 'relance-world-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const store = await openStore(given.build.schema);
  await deploy(store, given.build, given.start);
  const world = openWorld({
    store,
    build: given.build,
    start: given.start,
    folder,
    channel: createScriptedChannel(),
    sms: createScriptedChannel('sms'),
    push: createScriptedChannel('push'),
    whatsapp: createScriptedChannel('whatsapp'),
    endpoints,
  });
  for (const deed of given.deeds) await deed.do(store);
  await advanceStored(store, createFeed(given.events), given.start);
  await world.settle(0);
  return world;
}

interface Kept {
  readonly store: Store;
  readonly build: Build;
  readonly start: number;
  readonly folder: string;
  readonly channel: ScriptedChannel;
  readonly sms: ScriptedChannel;
  readonly push: ScriptedChannel;
  readonly whatsapp: ScriptedChannel;
  readonly endpoints: Endpoints;
}

function openWorld(kept: Kept): World {
  const { store, build, start, folder, channel, sms, push, whatsapp, endpoints } = kept;
  const alerts: string[] = [];
  const alert = (message: string): void => {
    alerts.push(message);
  };
  const library = createLibrary(folder);
  const perform = createPerform({ store, library, clock: createStoredClock(store, 1), alert });
  const host = createVirtualHost(store, library, perform);
  const engine = createEngine({
    store,
    library,
    host,
    alert,
    endpoints,
    channels: new Map([channel, sms, push, whatsapp].map((one) => [one.name, one])),
  });
  const read: World['read'] = (work) => store.transaction(work);
  const settleAt = async (instant: number): Promise<void> => {
    await settle(driven, start + instant);
  };
  const receive: World['receive'] = (instant, ...events) =>
    advanceStored(store, createFeed(events.map((event) => incoming(event, start, instant))), start + instant);
  const world: World = {
    ...{ store, build, library, channel, sms, push, whatsapp, alerts, start, engine, host, perform, read, receive },
    realNow: 1_000_000,
    get driven() {
      return driven;
    },
    settle: settleAt,
    at: async (instant, ...events) => {
      await receive(instant, ...events);
      await settleAt(instant);
    },
    restart: () => openWorld(kept),
    restartOn: (other) => openWorld({ ...kept, store: other }),
    contact: (key) => read((tx) => tx.rows.get('contact', contactId(key))),
    runs: () => read((tx) => tx.runs.all()),
    run: async () => onlyOf(await read((tx) => tx.runs.all())),
    messages: () => read((tx) => tx.outbox.all()),
    journal: async () => (await read((tx) => tx.journal.read({}))).map(lineOf),
  };
  const driven: Driven = {
    engine,
    wakeDue: async (now) => {
      for (const run of await firstDueRuns(store, now)) await wakeRun(store, host, run, alert);
    },
    realNow: () => world.realNow,
  };
  return world;
}

let events = 0;

function incoming(
  { event, contact = 'ada', about, of, at, id, with: payload = {} }: ShortEvent,
  start: number,
  instant: number,
): IncomingEvent {
  events += 1;
  return {
    id: id ?? `w${String(events).padStart(6, '0')}`,
    event,
    contact: { key: `world/${contact}` },
    occurredAt: start + (at ?? instant),
    receivedAt: start + instant,
    ...(about === undefined ? {} : { aboutId: about }),
    ...(of === undefined ? {} : { ofLabel: { campaign: of.split('.')[0] ?? '', label: of.split('.')[1] ?? '' } }),
    payload,
  };
}

function onlyOf<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`There are ${items.length}, not one.`);
  return item;
}

const lineOf = ({ kind, label, reason }: JournalEntry): string =>
  [kind, label, reason === undefined ? undefined : `(${reason})`].filter((part) => part !== undefined).join(' ');
