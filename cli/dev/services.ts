/** The servers behind `relance dev`: Temporal and Postgres, found, fetched or started, each said in one line. */
import { connectTemporal, type TemporalConnection } from '../../runtime/journey/temporal/connect-temporal.ts';
import { findTemporalServer } from '../../runtime/deploy/temporal-server/find-temporal-server.ts';
import { startTemporalServer } from '../../runtime/deploy/temporal-server/start-temporal-server.ts';
import { registerSearchAttributes } from '../../runtime/journey/temporal/search-attributes.ts';
import { type PostgresConnection, startEmbeddedPostgres } from '../../runtime/store/postgres/embedded.ts';
import type { Reporter } from '../output/reporter.ts';
import type { DataFolder } from './data-folder.ts';
import type { Closing } from './closing.ts';

/** A Temporal server that answers. */
export interface TemporalService {
  readonly address: string;
  readonly namespace: string;
  readonly connection: TemporalConnection;
  /** Address of its web page, if we started it. */
  readonly uiUrl?: string;
  /** Resolves with a reason if the server ends while it is needed. */
  readonly ended: Promise<string>;
}

const NAMESPACE = 'default';

/** Finds or fetches a Temporal server, starts it on the workspace's data, and connects. */
export async function startTemporal(data: DataFolder, reporter: Reporter, closing: Closing): Promise<TemporalService> {
  const location = await reporter.step('Looking for a Temporal server', () => findTemporalServer({ log: (line) => reporter.info(line) }));
  if (location.kind === 'address') {
    const namespace = process.env.TEMPORAL_NAMESPACE ?? NAMESPACE;
    const connection = await connect(location.address, namespace, closing);
    reporter.info(`Temporal   ${location.address}, namespace ${namespace} (from TEMPORAL_ADDRESS)`, { temporal: location.address });
    return { address: location.address, namespace, connection, ended: new Promise(() => undefined) };
  }
  const server = await reporter.step('Starting Temporal', () => startTemporalServer({ binary: location.binary, dataDir: data.temporal, log: () => undefined }));
  closing.add('Temporal server', () => server.stop());
  const connection = await connect(server.address, NAMESPACE, closing);
  const ui = server.uiUrl === undefined ? '' : `, UI ${server.uiUrl}`;
  reporter.info(`Temporal   ${server.address}${ui} (${location.source}: ${location.binary})`, { temporal: server.address, ui: server.uiUrl, source: location.source });
  return {
    address: server.address,
    namespace: NAMESPACE,
    connection,
    ended: server.ended,
    ...(server.uiUrl === undefined ? {} : { uiUrl: server.uiUrl }),
  };
}

async function connect(address: string, namespace: string, closing: Closing): Promise<TemporalConnection> {
  const connection = await connectTemporal({ address, namespace });
  closing.add('Temporal connection', () => connection.close());
  await registerSearchAttributes(connection.client);
  return connection;
}

/** `DATABASE_URL`, or the embedded Postgres on the workspace's data. */
export async function startPostgres(data: DataFolder, reporter: Reporter, closing: Closing): Promise<PostgresConnection> {
  const url = process.env.DATABASE_URL;
  if (url !== undefined && url !== '') {
    reporter.info('Postgres   from DATABASE_URL', { postgres: 'DATABASE_URL' });
    return { connectionString: url };
  }
  const postgres = await reporter.step('Starting Postgres', () => startEmbeddedPostgres({ dataRoot: data.postgres, log: () => undefined }));
  closing.add('Postgres', () => postgres.stop());
  reporter.info(`Postgres   ${postgres.describe}`, { postgres: postgres.describe });
  return postgres.connection;
}
