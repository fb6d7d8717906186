import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { workspace } from 'vscode';
import { type ServerOptions, TransportKind } from 'vscode-languageclient/node';

/** The language server to start, and what to tell of it in the log. */
export interface FoundServer {
  readonly options: ServerOptions;
  readonly described: string;
}

/** The command of the settings, else that of the workspace, so that editor and CI check with the same version, else the one at `bundled`. */
export async function findServer(bundled: string): Promise<FoundServer> {
  const named = workspace.getConfiguration('relance').get<string>('command', '').trim();
  if (named !== '') return command(named);
  for (const folder of workspace.workspaceFolders ?? []) {
    const own = join(folder.uri.fsPath, 'node_modules', '.bin', process.platform === 'win32' ? 'relance.cmd' : 'relance');
    if (await exists(own)) return command(own);
  }
  return { options: { module: bundled, transport: TransportKind.stdio }, described: 'the one that comes with the extension' };
}

function command(path: string): FoundServer {
  // On Windows a `.cmd` file is started by the shell.
  return { options: { command: path, args: ['lsp'], options: { shell: process.platform === 'win32' } }, described: `${path} lsp` };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
