/** The language server over stdin and stdout, with what it cannot bring itself. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, MessageType, ShowMessageNotification, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { ServerPorts } from '../../editors/server/connection/ports.ts';
import { serve } from '../../editors/server/connection/serve.ts';
import { packageVersion } from '../version.ts';
import { runNamedTests } from './run-named-tests.ts';

/** Serves the editor that started this process; true if it said good-bye before it left. */
export function serveEditor(): Promise<boolean> {
  const connection = createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
  let polite = false;
  connection.onShutdown(() => {
    polite = true;
  });
  return new Promise((resolve) => {
    connection.onExit(() => resolve(polite));
    process.stdin.on('end', () => resolve(polite));
    process.stdin.on('close', () => resolve(polite));
    serve(connection, ports());
    connection.listen();
  });
}
