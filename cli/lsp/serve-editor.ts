/** The language server over stdin and stdout, with what it cannot bring itself. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, type Message, type ResponseMessage } from 'vscode-languageserver/node';
import { createLogOnce } from '../../editors/server/connection/log-once.ts';
import type { ServerPorts } from '../../editors/server/connection/ports.ts';
import { cancelUndispatched, serve } from '../../editors/server/connection/serve.ts';
import { packageVersion, pageAddress } from '../version.ts';
import { createMjmlThread } from './mjml-in-thread.ts';
import { runNamedTests } from './run-named-tests.ts';

/** Serves the editor that started this process, until it leaves; the process then ends with it (0 if it said good-bye, else 1). */
export function serveEditor(): Promise<never> {
  // Stdout belongs to the protocol: a library that writes to the console must not break into it.
  console.log = console.info = console.debug = console.error;
  const strategy = { cancelUndispatched: (message: Message): ResponseMessage | undefined => cancelUndispatched(message) };
  const connection = createConnection(process.stdin, process.stdout, strategy);
  // An editor that is left without its server is worse off than one that misses an answer.
  const log = createLogOnce((text) => connection.console.error(text));
  process.on('uncaughtException', (error) => log('the background', error));
  process.on('unhandledRejection', (error) => log('the background', error));
  serve(connection, createPorts());
  connection.listen();
  return new Promise(() => undefined);
}

function createPorts(): ServerPorts {
  return { now: Date.now, mjml: createMjmlThread(), runTests: runNamedTests, pageOf, version: packageVersion() };
}

/** The page on the web, or the one in the repository that this file lies in. */
function pageOf(code: string): string | undefined {
  const page = pageAddress(code);
  if (URL.canParse(page)) return page;
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, page);
    if (existsSync(file)) return pathToFileURL(file).toString();
  }
  return undefined;
}
