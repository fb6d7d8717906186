/**
 * The Postgres that comes with Relance: a real server from npm, on a folder of the workspace. It is durable, takes many connections and
 * can be shared: who comes second uses the server that runs. It survives the death of whoever started it, and the next one takes it over.
 */
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type PoolConfig } from 'pg';
import { type Binaries, findBinaries } from './embedded/binaries.ts';
import { ensureCluster } from './embedded/cluster.ts';
import { connectionStringOf, DATABASE, newEndpoint } from './embedded/endpoint.ts';
import { messageOf, postgresFailure } from './embedded/failures.ts';
import { type Layout, prepareLayout } from './embedded/layout.ts';
import { findPostmaster, type Postmaster, startPostmaster, stopPostmaster } from './embedded/postmaster.ts';

/** What `createPostgresStore` takes as `connection`. */
export type PostgresConnection = PoolConfig;

/** A server that answers. */
export interface EmbeddedPostgres {
  readonly connection: PostgresConnection & { readonly connectionString: string };
  /** Stops the server if it is ours (we started it, or took it over from a process that died); leaves it to its owner otherwise. */
  stop(): Promise<void>;
  /** For people: version and folder. */
  readonly describe: string;
  /** File that the server writes its log to. */
  readonly log: string;
}

/** Where the cluster belongs, and how it runs. */
export interface EmbeddedPostgresOptions {
  /** Folder of the workspace for this; made if missing. As root the cluster lies elsewhere, and a file in here names the place. */
  readonly dataRoot: string;
  readonly log?: (line: string) => void;
  /** Settings of the server that differ, such as `fsync: 'off'` in tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** How long a server may take to answer: recovery after a kill is part of it. */
const PATIENCE_MS = 60_000;
/** How long the session of a killed owner may still be seen. */
const OWNER_PATIENCE_MS = 1000;
const POLL_MS = 25;
/** Whoever holds this advisory lock owns the server; it goes with its session, so with its process. */
const OWNER_LOCK = 0x6f776e72;

/** Starts the server, or joins or takes over the one that runs. Throws a RelanceError that says what to do. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log = () => undefined, settings = {} } = options;
  const layout = prepareLayout(options.dataRoot);
  const binaries = findBinaries(layout);
  const { postmaster, session } = await reachServer(layout, binaries, settings, log);
  const owned = await claimOwnership(session);
  await ensureDatabase(session);
  if (!owned) await session.end();
  return {
    connection: { connectionString: connectionStringOf(postmaster.endpoint, DATABASE) },
    describe: `${binaries.version}, embedded, data in ${layout.folder}`,
    log: layout.log,
    async stop() {
      if (!owned) return;
      await session.end();
      await stopPostmaster(layout, binaries, postmaster.pid);
    },
  };
}

/** Stops the server of this data root, whoever owns it, and removes its data. */
export async function removeEmbeddedPostgres(options: Pick<EmbeddedPostgresOptions, 'dataRoot'>): Promise<void> {
  const layout = prepareLayout(options.dataRoot);
  const running = findPostmaster(layout);
  if (running !== undefined) await stopPostmaster(layout, findBinaries(layout), running.pid);
  for (const folder of [layout.socket, layout.folder, options.dataRoot]) rmSync(folder, { recursive: true, force: true });
}

interface Reached {
  readonly postmaster: Postmaster;
  readonly session: Client;
}

/** A session with the server of this folder: the one that runs, or a new one. Two that start at once meet here: one starts, one joins. */
async function reachServer(
  layout: Layout,
  binaries: Binaries,
  settings: Readonly<Record<string, string>>,
  log: (line: string) => void,
): Promise<Reached> {
  let said = '';
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(POLL_MS)) {
    const running = findPostmaster(layout);
    if (running !== undefined) {
      const session = await connect(running);
      if (typeof session !== 'string') return { postmaster: running, session };
      said = session;
      continue;
    }
    ensureCluster(layout, binaries, settings.fsync !== 'off');
    log(`Starting Postgres ${binaries.version} in ${layout.folder}`);
    const started = await startAndConnect(layout, binaries, settings);
    if (typeof started !== 'string') return started;
    said = started;
    // The lock file of another server, or memory that the last one's sessions still hold, goes away by itself.
    if (!/lock file .* already exists|shared memory block .* still in use/i.test(said)) break;
  }
  throw postgresFailure('Starting the embedded Postgres', said, layout.folder);
}

/** The started server, or what it said when it ended. */
async function startAndConnect(layout: Layout, binaries: Binaries, settings: Readonly<Record<string, string>>): Promise<Reached | string> {
  const postmaster = startPostmaster(layout, binaries, await newEndpoint(layout), settings);
  let ended: string | undefined;
  void postmaster.ended.then((text) => {
    ended = text;
  });
  let said = '';
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(POLL_MS)) {
    if (ended !== undefined) return ended;
    const session = await connect(postmaster);
    // Where two started at once, the one that answers may be the other's.
    if (typeof session !== 'string') return { postmaster: findPostmaster(layout) ?? postmaster, session };
    said = session;
  }
  return said;
}

/** A session, or why there is none yet. */
async function connect({ endpoint }: Postmaster): Promise<Client | string> {
  const client = new Client({
    connectionString: connectionStringOf(endpoint, 'postgres'),
    application_name: 'relance owner',
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    return messageOf(error);
  }
}

async function claimOwnership(session: Client): Promise<boolean> {
  for (const end = Date.now() + OWNER_PATIENCE_MS; ; await sleep(POLL_MS)) {
    const { rows } = await session.query<{ owned: boolean }>(`select pg_try_advisory_lock(${OWNER_LOCK}) as owned`);
    if (rows[0]?.owned === true) return true;
    if (Date.now() >= end) return false;
  }
}

async function ensureDatabase(session: Client): Promise<void> {
  const { rows } = await session.query('select 1 from pg_database where datname = $1', [DATABASE]);
  if (rows.length > 0) return;
  try {
    await session.query(`create database ${DATABASE}`);
  } catch (error) {
    // Another process was faster.
    if (!/already exists|pg_database_datname_index/.test(messageOf(error))) throw error;
  }
}
