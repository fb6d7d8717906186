/** The Temporal server of a workspace, for commands that look at it beside `relance dev`. */
import { join } from 'node:path';
import { findTemporalServer } from '../../runtime/deploy/temporal-server/find-temporal-server.ts';
import { addressOfRunningServer, startTemporalServer } from '../../runtime/deploy/temporal-server/start-temporal-server.ts';
import { connectTemporal, type TemporalConnection } from '../../runtime/journey/temporal/connect-temporal.ts';
import type { Reporter } from '../output/reporter.ts';

/**
 * Connects to the server of `TEMPORAL_ADDRESS` (and `TEMPORAL_NAMESPACE`), else to that of the workspace's `relance dev`, which is started for as long as
 * the connection is open if it does not run. Throws a `RelanceError` if there is none.
 */
export async function openWorkspaceTemporal(folder: string, reporter: Reporter): Promise<TemporalConnection> {
  const dataDir = join(folder, '.relance', 'temporal');
  const running = (process.env.TEMPORAL_ADDRESS ?? '') === '' ? await addressOfRunningServer(dataDir) : undefined;
  if (running !== undefined) return connectTemporal({ address: running, namespace: 'default' });
  const location = await findTemporalServer({ log: (line) => reporter.info(line) });
  if (location.kind === 'address')
    return connectTemporal({ address: location.address, namespace: process.env.TEMPORAL_NAMESPACE ?? 'default' });
  const server = await reporter.step('Starting Temporal', () =>
    startTemporalServer({ binary: location.binary, dataDir, headless: true, log: () => undefined }),
  );
  try {
    const connection = await connectTemporal({ address: server.address, namespace: 'default' });
    return { ...connection, close: () => connection.close().finally(() => server.stop()) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
