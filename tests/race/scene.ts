/** A deployed workspace on a database of its own, seen through two stores: one behind a gate, one free. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Build } from '../../compiler/artefact.ts';
import { createVirtualClock, type VirtualClock } from '../../runtime/clock/clocks.ts';
import { createLibrary, type Library } from '../../runtime/deploy/library.ts';
import { receiveEvent } from '../../runtime/entry/receive.ts';
import { routeNext } from '../../runtime/entry/route.ts';
import type { Perform } from '../../runtime/journey/host.ts';
import { createPerform, deployedWorkspace } from '../../runtime/stages/perform.ts';
import type { IncomingEvent, JournalEntry, OutboxRow, Run, Store } from '../../runtime/store/port.ts';
import { createPostgresStore } from '../../runtime/store/postgres/create-postgres-store.ts';
import { contactIdOfKey } from '../../runtime/store/values/contact-id.ts';
import type { Json } from '../../runtime/values.ts';
import { compileFiles } from '../conformance/harness/case.ts';
import type { TestPostgres } from '../support/postgres.ts';
import type { Watched } from './every-statement.ts';
import { createGate } from './gate.ts';

/** What the workspace consists of. */
export interface SceneFiles {
  readonly campaigns: string;
  /** Names of messages that need nothing. */
  readonly messages: readonly string[];
  /** Of e-mails, such as `14/s`. */
  readonly rate?: string;
  /** Lines below `policies:`. */
  readonly policies?: string;
}

/** The scene. Instants in ms. */
export interface Scene extends Watched {
  /** Its statements pass the gate. */
  readonly gated: Store;
  readonly free: Store;
  readonly build: Build;
  readonly connectionString: string;
  /** A folder of this scene for files. */
  readonly folder: string;
  readonly library: Library;
  readonly clock: VirtualClock;
  readonly start: number;
  receive(event: {
    readonly id: string;
    readonly event: string;
    readonly contact?: string;
    readonly aboutId?: string;
    readonly at?: number;
    readonly with?: Readonly<Record<string, Json>>;
  }): Promise<void>;
  /** Handles what is pending in the contact's lane, now. */
  route(store: Store, contact: string): Promise<void>;
  /** `perform` over that store. */
  performOn(store: Store): Perform;
  /** Runs of the contact in order of campaign. */
  runs(contact: string): Promise<readonly Run[]>;
  journal(contact: string): Promise<readonly JournalEntry[]>;
  messages(contact: string): Promise<readonly OutboxRow[]>;
  /** What the port does not show. */
  query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): Promise<void>;
}

const HEAD = `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
channels:
  email: { provider: smtp, from: "Test shop <shop@shop.example>" }
`;
const START = Date.UTC(2026, 0, 5, 9);

/** Compiles and deploys. */
export async function createScene(postgres: TestPostgres, files: SceneFiles): Promise<Scene> {
  const messages = files.messages.map((name): [string, string] => [
    `messages/${name}.email.html`,
    `---\nsubject: ${name}\n---\n<p>${name}</p>`,
  ]);
  const head = files.rate === undefined ? HEAD : HEAD.replace('provider: smtp', `provider: smtp, rate: ${files.rate}`);
  const settings = files.policies === undefined ? head : `${head}policies:\n${files.policies}\n`;
  const build = await compileFiles(new Map([['relance.yaml', settings], ['race.campaign', files.campaigns], ...messages]));
  const connection = await postgres.freshDatabase();
  const { connectionString } = connection;
  if (connectionString === undefined) throw new Error('The database of a test has a connection string.');
  const gate = createGate();
  const gated = await createPostgresStore({ connection, schema: build.schema, onStatement: gate.onStatement });
  const free = await createPostgresStore({ connection, schema: build.schema });
  const observer = new Client({ connectionString });
  await observer.connect();
  const folder = await mkdtemp(join(tmpdir(), 'relance-race-'));
  const library = createLibrary(folder);
  const clock = createVirtualClock(START);
  await free.transaction(async (tx) => {
    await tx.deployments.deploy(build, START);
    // Loaded once: no round has the statements of loading.
    for (const { campaign, revision } of build.artefacts) await library.get(tx, campaign, revision);
  });
  return {
    gate,
    gated,
    free,
    build,
    connectionString,
    folder,
    library,
    clock,
    start: START,
    waiting: async () => Number((await observer.query(WAITING)).rows[0]?.count ?? 0),
    receive: async ({ contact, at = START, with: payload = {}, ...rest }) => {
      const event: IncomingEvent = {
        ...rest,
        occurredAt: at,
        receivedAt: at,
        payload,
        ...(contact === undefined ? {} : { contact: { key: contact } }),
      };
      await free.transaction(async (tx) => receiveEvent(tx, await deployedWorkspace(tx), event));
    },
    route: async (store, contact) => {
      while (await routeNext({ store, library }, contactIdOfKey(contact), await clock.now()));
    },
    performOn: (store) => createPerform({ store, library, clock, alert: fail }),
    runs: (contact) =>
      free.transaction(async (tx) =>
        (await tx.runs.all()).filter((run) => run.contact === contactIdOfKey(contact)).sort((a, b) => (a.campaign < b.campaign ? -1 : 1)),
      ),
    journal: (contact) => free.transaction((tx) => tx.journal.read({ contact: contactIdOfKey(contact) })),
    messages: (contact) => free.transaction(async (tx) => (await tx.outbox.all()).filter((row) => row.contact === contactIdOfKey(contact))),
    query: async (sql) => (await observer.query(sql)).rows,
    close: async () => {
      await Promise.all([gated.close(), free.close(), observer.end()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const WAITING = `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

function fail(message: string): never {
  throw new Error(message);
}
