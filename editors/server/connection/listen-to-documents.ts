import type { Connection, DidChangeTextDocumentParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Publisher } from '../features/diagnostics/publish.ts';
import type { Projects } from '../workspace/projects.ts';
import type { Schedule } from './schedule.ts';

/** What changes of documents and files act on. */
export interface Changes {
  readonly projects: Projects;
  readonly schedule: Schedule;
  readonly publisher: Publisher;
  readonly guard: (what: string, work: () => void | Promise<void>) => Promise<void>;
}

/** The open documents. */
export interface OpenDocuments {
  readonly versionOf: (uri: string) => number | null;
}

/** Takes open documents in, as they are opened, changed and closed. */
export function listenToDocuments(connection: Connection, { projects, schedule, publisher, guard }: Changes): OpenDocuments {
  const open = new Map<string, TextDocument>();
  const changed = (uri: string): void => {
    const found = projects.find(uri);
    if (found !== undefined) schedule.changed(found.project);
  };
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    const document = TextDocument.create(uri, languageId, version, text);
    open.set(uri, document);
    return guard('opening', async () => {
      await projects.open(document);
      changed(uri);
    });
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams) => {
    const document = open.get(uri);
    if (document === undefined) return;
    TextDocument.update(document, [...contentChanges], version);
    // While its workspace is still being read, the document is not in it yet; it will be, with this text.
    if (projects.find(uri) === undefined) return;
    projects.change(document);
    changed(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    open.delete(uri);
    const alone = projects.close(uri);
    if (alone !== undefined) publisher.withdraw(alone);
    changed(uri);
  });
  return { versionOf: (uri) => open.get(uri)?.version ?? null };
}
