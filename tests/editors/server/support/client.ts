/** An editor for tests: starts the real server as a child and speaks the protocol with it over stdio. */
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import {
  createMessageConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** A running server and the connection to it. */
export interface Client {
  readonly connection: MessageConnection;
  readonly capabilities: InitializeResult['capabilities'];
  /** The diagnostics that were sent last for a document. */
  readonly diagnostics: (uri: string) => readonly Diagnostic[] | undefined;
  /** Resolves with the next diagnostics for a document that `fits`; those sent before do not count. */
  readonly nextDiagnostics: (uri: string, fits?: (diagnostics: readonly Diagnostic[]) => boolean) => Promise<readonly Diagnostic[]>;
  /** All that was sent about a document, in order. */
  readonly sent: (uri: string) => readonly (readonly Diagnostic[])[];
  /** What the server wrote to stderr. */
  readonly errors: () => string;
  /** Says good-bye; resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
}

const MAIN = resolve(import.meta.dirname, '../../../../cli/main.ts');

/** Starts a server for these folders. */
export async function startClient(folders: readonly string[], more: Partial<InitializeParams> = {}): Promise<Client> {
  const child = spawn(process.execPath, [MAIN, 'lsp', '--stdio'], { stdio: 'pipe' });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const { sent, wait } = collectDiagnostics(connection);
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    capabilities: {
      workspace: {
        workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    },
    ...more,
  } satisfies InitializeParams);
  await connection.sendNotification('initialized', {});
  return {
    connection,
    capabilities,
    diagnostics: (uri) => sent(uri).at(-1),
    sent,
    nextDiagnostics: wait,
    errors: () => errors,
    stop: () => stop(child, connection),
  };
}

function collectDiagnostics(connection: MessageConnection) {
  const all: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }[] = [];
  const waiting = new Set<(uri: string, diagnostics: readonly Diagnostic[]) => void>();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
    all.push({ uri, diagnostics });
    for (const tell of waiting) tell(uri, diagnostics);
  });
  const wait: Client['nextDiagnostics'] = (wanted, fits = () => true) =>
    new Promise((resolveWith) => {
      const tell = (uri: string, diagnostics: readonly Diagnostic[]): void => {
        if (uri !== wanted || !fits(diagnostics)) return;
        waiting.delete(tell);
        resolveWith(diagnostics);
      };
      waiting.add(tell);
    });
  const sent: Client['sent'] = (wanted) => all.flatMap(({ uri, diagnostics }) => (uri === wanted ? [diagnostics] : []));
  return { sent, wait };
}

async function stop(child: ChildProcess, connection: MessageConnection): Promise<number | null> {
  const ended = new Promise<number | null>((resolveWith) => child.once('exit', resolveWith));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  const code = await ended;
  connection.dispose();
  return code;
}
