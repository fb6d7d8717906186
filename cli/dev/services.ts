/** The servers behind `relance dev`: Temporal and Postgres, found, fetched or started, each said in one line. */
import { findTemporalServer } from '../../runtime/deploy/temporal-server/find-temporal-server.ts';
import { startTemporalServer } from '../../runtime/deploy/temporal-server/start-temporal-server.ts';
import { connectTemporal, type TemporalConnection } from '../../runtime/journey/temporal/connect-temporal.ts';
import { registerSearchAttributes } from '../../runtime/journey/temporal/search-attributes.ts';
import { type PostgresConnection, startEmbeddedPostgres } from '../../runtime/store/postgres/embedded.ts';
import type { Reporter } from '../output/reporter.ts';
import { shownPath } from '../output/shown-path.ts';
import type { Closing } from './closing.ts';
import type { DataFolder } from './data-folder.ts';
import type { Stop } from './stop.ts';

/** What starting a service needs. */
export interface ServiceParts {
  readonly data: DataFolder;
  readonly reporter: Reporter;
  readonly closing: Closing;
  readonly stop: Stop;
}

/** A Temporal server that answers. */
export interface TemporalService {
  readonly address: string;
  readonly namespace: string;
  readonly connection: TemporalConnection;
  /** Address of Temporal's own page with the namespace, if the server is ours: `http://127.0.0.1:41463/namespaces/default`. */
  readonly ui?: string;
  /** Resolves if the server ends while it is needed, with what it wrote. Never, if it is not ours. */
  readonly ended: Promise<string>;
}

const NAMESPACE = 'default';

/** Finds or fetches a Temporal server, starts it on the workspace's data, and connects. */
export async function startTemporal(parts: ServiceParts): Promise<TemporalService> {
  const { reporter, stop } = parts;
  const log = (line: string): void => reporter.fact('Temporal', line);
  const location = await reporter.step('Looking for a Temporal server', () => findTemporalServer({ log, signal: stop.signal }));
  return location.kind === 'address' ? joinTemporal(location.address, parts) : launchTemporal(location, parts);
}

/** A server of the user's own. */
async function joinTemporal(address: string, { reporter, closing }: ServiceParts): Promise<TemporalService> {
  const namespace = process.env.TEMPORAL_NAMESPACE ?? NAMESPACE;
  const connection = await reporter.step(`Connecting to Temporal at ${address}`, () => connect(address, namespace, closing));
  reporter.fact('Temporal', `${address}, namespace ${namespace} (from TEMPORAL_ADDRESS)`, {
    temporal: address,
    source: 'TEMPORAL_ADDRESS',
  });
  return { address, namespace, connection, ended: new Promise(() => undefined) };
}

async function launchTemporal(
  { binary, source }: { readonly binary: string; readonly source: string },
  { data, reporter, closing }: ServiceParts,
): Promise<TemporalService> {
  const server = await reporter.step('Starting Temporal', () =>
    startTemporalServer({ binary, dataDir: data.temporal, log: () => undefined }),
  );
  closing.add('Temporal server', () => server.stop());
  const connection = await connect(server.address, NAMESPACE, closing);
  const ui = server.uiUrl === undefined ? '' : `, UI at ${server.uiUrl}`;
  const details = { temporal: server.address, ui: server.uiUrl, source, binary };
  reporter.fact('Temporal', `${server.address}${ui}\n${source}: ${shownPath(binary)}`, details);
  const page = server.uiUrl === undefined ? {} : { ui: `${server.uiUrl}/namespaces/${NAMESPACE}` };
  return { address: server.address, namespace: NAMESPACE, connection, ended: server.ended, ...page };
}

async function connect(address: string, namespace: string, closing: Closing): Promise<TemporalConnection> {
  const connection = await connectTemporal({ address, namespace });
  closing.add('connection to Temporal', () => connection.close());
  await registerSearchAttributes(connection.client);
  return connection;
}

/** A Postgres server that answers, and the file of its log if it is ours. */
export interface PostgresService {
  readonly connection: PostgresConnection;
  readonly log?: string;
}

/** `DATABASE_URL`, or the embedded Postgres on the workspace's data. */
export async function startPostgres({ data, reporter, closing }: ServiceParts): Promise<PostgresService> {
  const url = process.env.DATABASE_URL;
  if (url !== undefined && url !== '') {
    reporter.fact('Postgres', 'the server of DATABASE_URL', { postgres: 'DATABASE_URL' });
    return { connection: { connectionString: url } };
  }
  const postgres = await reporter.step('Starting Postgres', () => startEmbeddedPostgres({ dataRoot: data.postgres, log: () => undefined }));
  closing.add('Postgres server', () => postgres.stop());
  reporter.fact('Postgres', postgres.describe, { postgres: postgres.describe });
  return postgres;
}
