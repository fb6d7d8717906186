import { type Connection, DidChangeWatchedFilesNotification, DidChangeWorkspaceFoldersNotification } from 'vscode-languageserver';
import type { Changes } from './listen-to-documents.ts';

/** What the client is asked to watch. */
const WATCHED = ['**/*.campaign', '**/relance.yaml', '**/schema.yaml', '**/messages', '**/messages/**'];

/** What changes of files act on, and what is told then beside diagnostics. */
export interface FileChanges extends Changes {
  readonly refreshed: () => void;
}

/** Takes changes of files and folders in; asks the client to watch them if it can. */
export async function listenToFiles(connection: Connection, changes: FileChanges, watches: boolean): Promise<void> {
  const { projects, schedule, publisher, guard, refreshed } = changes;
  connection.onDidChangeWatchedFiles(({ changes: files }) =>
    guard('files', async () => {
      const gone = await projects.reread(files.map(({ uri }) => uri));
      for (const project of gone) publisher.withdraw(project);
      for (const project of projects.all()) schedule.changed(project);
      refreshed();
    }),
  );
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) =>
    guard('folders', async () => {
      for (const { uri } of removed) for (const project of projects.removeFolder(uri)) publisher.withdraw(project);
      await Promise.all(added.map(({ uri }) => projects.addFolder(uri)));
      for (const project of projects.all()) schedule.changed(project);
    }),
  );
  if (!watches) return;
  const watchers = WATCHED.map((globPattern) => ({ globPattern }));
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
