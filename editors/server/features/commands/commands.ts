import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, ExecuteCommandRequest } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Host } from '../../connection/host.ts';
import type { Feature } from '../feature.ts';
import { RUN_TEST, SHOW_FLOW } from './names.ts';
import { showFlow } from './show-flow.ts';

/** What both commands are given. */
interface CommandArguments {
  readonly uri: string;
  readonly campaign: string;
  readonly title?: string;
}

/** What a command answers: `{ passed, text }`, `{ svg }`, or `{ problem }`. */
export type CommandResult = { readonly passed: boolean; readonly text: string } | { readonly svg: string } | { readonly problem: string };

type Shows = Pick<Connection, 'onRequest'> & Partial<Pick<Connection, 'window'>>;

/** Commands of the server: run tests, draw a flow. A client that shows no results itself is shown them by the server. */
export const commandsFeature: Feature = {
  name: ExecuteCommandRequest.type.method,
  capabilities: { executeCommandProvider: { commands: [RUN_TEST, SHOW_FLOW] } },
  listen: (connection: Shows, host) => {
    connection.onRequest(ExecuteCommandRequest.type, (params, token) =>
      host.answer(
        ExecuteCommandRequest.type.method,
        token,
        async () => {
          const result = await runCommand(params.command, readArguments(params.arguments?.[0]), host);
          if (result !== null && !host.client.showsResults) await showResult(result, connection, host);
          return result;
        },
        null,
      ),
    );
  },
};

/** Runs a command; null for one that is not known or lacks its arguments. */
export async function runCommand(command: string, given: CommandArguments | undefined, host: Host): Promise<CommandResult | null> {
  const found = given === undefined ? undefined : host.find(given.uri);
  if (given === undefined || found === undefined) return null;
  if (command === SHOW_FLOW) return showFlow(found.snapshot, given.campaign);
  if (command !== RUN_TEST) return null;
  const { campaign, title } = given;
  return host.ports.runTests(found.snapshot.files, { campaign, ...(title === undefined ? {} : { title }) });
}

function readArguments(given: unknown): CommandArguments | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { uri, campaign, title }: Partial<Record<'uri' | 'campaign' | 'title', unknown>> = given;
  if (typeof uri !== 'string' || typeof campaign !== 'string') return undefined;
  return { uri, campaign, ...(typeof title === 'string' ? { title } : {}) };
}

async function showResult(result: CommandResult, { window }: Shows, host: Host): Promise<void> {
  if (window === undefined) return;
  if ('problem' in result) window.showWarningMessage(result.problem);
  else if ('text' in result && result.passed) window.showInformationMessage(result.text);
  else if ('text' in result) window.showErrorMessage(result.text);
  else if (host.client.showsDocuments) {
    const file = join(await mkdtemp(join(tmpdir(), 'relance-flow-')), 'flow.svg');
    await writeFile(file, result.svg);
    await window.showDocument({ uri: URI.file(file).toString(), external: true });
  }
}
