import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExecuteCommandRequest, MessageType, ShowDocumentRequest, ShowMessageNotification } from 'vscode-languageserver';
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

type Shows = Parameters<Feature['listen']>[0];

/** Commands of the server: run tests, draw a flow. A client that shows no results itself is shown them by the server. */
export const commandsFeature: Feature = {
  name: ExecuteCommandRequest.type.method,
  capabilities: { executeCommandProvider: { commands: [RUN_TEST, SHOW_FLOW] } },
  listen: (connection, host) => {
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

/** By notifications: a client that cannot show them need not answer. */
async function showResult(result: CommandResult, connection: Shows, host: Host): Promise<void> {
  const show = (type: MessageType, message: string): Promise<void> =>
    connection.sendNotification(ShowMessageNotification.type, { type, message });
  if ('problem' in result) return show(MessageType.Warning, result.problem);
  if ('text' in result) return show(result.passed ? MessageType.Info : MessageType.Error, result.text);
  if (!host.client.showsDocuments) return undefined;
  const file = join(await mkdtemp(join(tmpdir(), 'relance-flow-')), 'flow.svg');
  await writeFile(file, result.svg);
  await connection.sendRequest(ShowDocumentRequest.type, { uri: URI.file(file).toString(), external: true });
}
