/**
 * A program of its own, started by `sdk-download.source.ts`: downloads the Temporal CLI into the folder of the first argument by the way
 * that the SDK's testing package uses (it starts the server once, which we stop). The second argument is the SDK's version.
 */
import { DefaultLogger, Runtime } from '@temporalio/worker';

const [folder = '.', version = ''] = process.argv.slice(2);
Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined), telemetryOptions: { logging: { filter: 'OFF', forward: {} } } });
const runtime = Runtime.instance();
try {
  const server = await runtime.createEphemeralServer({
    type: 'dev-server',
    exe: { type: 'cached-download', downloadDir: folder, version: 'default', ttl: 0, sdkName: 'sdk-typescript', sdkVersion: version },
    namespace: 'default',
    ip: '127.0.0.1',
    port: null,
    uiPort: null,
    dbFilename: null,
    ui: false,
    log: { format: 'pretty', level: 'error' },
    extraArgs: [],
  });
  await runtime.shutdownEphemeralServer(server);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
