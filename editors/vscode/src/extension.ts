/** The VS Code extension: starts the language server and shows what its commands answer. All knowledge of the language is in the server. */
import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { findServer } from './find-server.ts';
import { createResults } from './results.ts';
import { registerReferences } from './show-references.ts';

let client: LanguageClient | undefined;

/** Called by VS Code when a workspace holds `relance.yaml` or a `.campaign` file is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('Relance', { log: true });
  const results = createResults(output);
  context.subscriptions.push(output, results, registerReferences());
  const start = async (): Promise<void> => {
    const server = await findServer(context.asAbsolutePath('dist/server.mjs'));
    output.info(`Language server: ${server.described}`);
    client = new LanguageClient('relance', 'Relance', server.options, {
      documentSelector: [
        { language: 'relance' },
        { pattern: '**/{relance,schema}.yaml' },
        { pattern: '**/messages/**/*.{mjml,html,txt,yaml}' },
      ],
      synchronize: { fileEvents: workspace.createFileSystemWatcher('**/*.{campaign,yaml,mjml,html,txt}') },
      initializationOptions: { showsResults: true },
      outputChannel: output,
      middleware: { executeCommand: async (command, given, next) => results.show(await next(command, given)) },
    });
    await client.start();
  };
  context.subscriptions.push(
    commands.registerCommand('relance.restart', async () => {
      await client?.dispose();
      await start();
    }),
    commands.registerCommand('relance.check', () => {
      const [folder] = workspace.workspaceFolders ?? [];
      const terminal = window.createTerminal({ name: 'relance check', cwd: folder?.uri ?? Uri.file('.') });
      terminal.show();
      terminal.sendText('npx relance check');
    }),
  );
  try {
    await start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await window.showErrorMessage(
      `The language server of Relance did not start: ${reason} See the output "Relance", or set "relance.command".`,
    );
  }
}

/** Called by VS Code when it closes. */
export async function deactivate(): Promise<void> {
  await client?.dispose();
}
