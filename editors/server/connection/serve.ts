/** The language server on a connection: takes documents and files in, answers by the features, and tells what is wrong. */
import {
  type Connection,
  type InitializeResult,
  LSPErrorCodes,
  Message,
  ResponseError,
  type ResponseMessage,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { grammarRules } from '../features/completion/expected.ts';
import { createPublisher } from '../features/diagnostics/publish.ts';
import { createTemplateFindings } from '../features/diagnostics/template-findings.ts';
import { features } from '../features/registry.ts';
import { createProjects } from '../workspace/projects.ts';
import { clientOf } from './client-of.ts';
import type { Client, Host } from './host.ts';
import { listenToDocuments } from './listen-to-documents.ts';
import { listenToFiles } from './listen-to-files.ts';
import { createLogOnce } from './log-once.ts';
import type { ServerPorts } from './ports.ts';
import { refresh } from './refresh.ts';
import { createSchedule, nextTurn } from './schedule.ts';

const CAPABILITIES: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** When the first check of a small workspace is over. Real ms. */
const WARM_UP_AFTER_MS = 400;

/** Serves a connection until its client leaves; the caller begins to listen. */
export function serve(connection: Connection, ports: ServerPorts): void {
  const log = createLogOnce((text) => connection.console.error(text));
  const guard = async (what: string, work: () => void | Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log(what, error);
    }
  };
  const templates = createTemplateFindings(ports.mjml);
  const projects = createProjects(templates.of);
  const send = (uri: string, diagnostics: Parameters<Parameters<typeof createPublisher>[0]>[1]): void =>
    void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  const publisher = createPublisher(send, ports.pageOf);
  const schedule = createSchedule({ publisher, templates, projects: projects.all, guard });
  const changes = { projects, schedule, publisher, guard };

  let client: Client | undefined;
  // Requests wait until the files of the workspaces have been read.
  let ready: Promise<void> = Promise.resolve();
  const documents = listenToDocuments(connection, changes);
  const host = createHost({ ports, projects, log, client: () => client, ready: () => ready, versionOf: documents.versionOf });

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params);
    const folders = params.workspaceFolders ?? (params.rootUri == null ? [] : [{ uri: params.rootUri, name: '' }]);
    ready = guard('workspaces', async () => {
      await Promise.all(folders.map(({ uri }) => projects.addFolder(uri)));
      for (const project of projects.all()) schedule.changed(project);
    });
    return { capabilities: capabilitiesOfAll(), serverInfo: { name: 'relance', version: ports.version } };
  });
  const refreshed = (): void => void guard('refreshing', () => refresh(connection, client ?? NO_CLIENT));
  connection.onInitialized(() => {
    void guard('watching', () => listenToFiles(connection, { ...changes, refreshed }, client?.watchesFiles === true));
    // Built while nothing is asked, so that the first completion need not wait for it.
    setTimeout(() => void guard('grammar', () => void grammarRules()), WARM_UP_AFTER_MS).unref();
  });
  connection.onShutdown(() => schedule.stop());
  for (const feature of features) feature.listen(connection, host);
}

/** What the server and its features can do; of one key that several features have, the parts are joined. */
function capabilitiesOfAll(): ServerCapabilities {
  const all = [CAPABILITIES, ...features.map(({ capabilities }) => capabilities)];
  const workspace = Object.assign({}, ...all.map((one) => one.workspace));
  return Object.assign({}, ...all, { workspace });
}

interface HostParts {
  readonly ports: ServerPorts;
  readonly projects: ReturnType<typeof createProjects>;
  readonly log: (what: string, error: unknown) => void;
  readonly client: () => Client | undefined;
  readonly ready: () => Promise<void>;
  readonly versionOf: Host['versionOf'];
}

const NO_CLIENT: Client = {
  showsResults: false,
  documentChanges: false,
  renamesFiles: false,
  showsDocuments: false,
  watchesFiles: false,
  refreshesInlayHints: false,
  refreshesCodeLenses: false,
  refreshesSemanticTokens: false,
};

function createHost({ ports, projects, log, client, ready, versionOf }: HostParts): Host {
  return {
    get client() {
      return client() ?? NO_CLIENT;
    },
    ports,
    now: ports.now,
    versionOf,
    all: () => projects.all().map((project) => project.snapshot()),
    find: (uri) => {
      const found = projects.find(uri);
      if (found === undefined) return undefined;
      const snapshot = found.project.snapshot();
      const text = snapshot.files.get(found.file);
      return text === undefined ? undefined : { snapshot, file: found.file, text };
    },
    answer: async (method, token, work, empty) => {
      await ready();
      await nextTurn();
      if (token.isCancellationRequested) return new ResponseError(CANCELLED.code, CANCELLED.message);
      try {
        return await work();
      } catch (error) {
        log(method, error);
        return empty;
      }
    },
  };
}

const CANCELLED = { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled.' };

/** Answers a request that was cancelled before its turn came; strategy of a connection. */
export function cancelUndispatched(message: Message): ResponseMessage | undefined {
  return Message.isRequest(message) ? { jsonrpc: message.jsonrpc, id: message.id, error: CANCELLED } : undefined;
}
