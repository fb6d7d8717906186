import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  createConnection,
  createMessageConnection,
  type Hover,
  LSPErrorCodes,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { cancelUndispatched, serve } from '../../../editors/server/connection/serve.ts';

let editor: MessageConnection;
let logged: string[];
let runs: number;

/** An editor and the server in one process, joined by two pipes. */
beforeEach(async () => {
  const [there, back] = [new PassThrough(), new PassThrough()];
  logged = [];
  runs = 0;
  const connection = createConnection(new StreamMessageReader(there), new StreamMessageWriter(back), { cancelUndispatched });
  serve(connection, {
    now: () => 0,
    mjml: async (source) => ({ html: source, errors: [] }),
    runTests: () => {
      runs += 1;
      throw new Error('the runner is broken');
    },
    pageOf: () => undefined,
    version: 'test',
  });
  connection.listen();
  editor = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  editor.onNotification('window/logMessage', ({ message }: { message: string }) => {
    logged.push(message);
  });
  editor.listen();
  await editor.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders: [], capabilities: {} });
  await editor.sendNotification('initialized', {});
  const textDocument = { uri: 'untitled:Untitled-1', languageId: 'relance', version: 1, text: 'segment vips = manual\n' };
  await editor.sendNotification('textDocument/didOpen', { textDocument });
});
afterEach(() => editor.dispose());

const hoverAt = (line: number, character: number, token = new CancellationTokenSource().token): Promise<Hover | null> =>
  editor.sendRequest('textDocument/hover', { textDocument: { uri: 'untitled:Untitled-1' }, position: { line, character } }, token);

describe('the server', () => {
  test('answers about a document that is new, without a workspace', async () => {
    expect(JSON.stringify((await hoverAt(0, 10))?.contents)).toContain('segment vips = manual');
  });

  test('answers each request about the text that was sent before it', async () => {
    const uri = 'untitled:Untitled-1';
    await editor.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { line: 0, character: 8 }, end: { line: 0, character: 12 } }, text: 'guests' }],
    });
    expect(JSON.stringify((await hoverAt(0, 10))?.contents)).toContain('segment guests = manual');
  });

  test('tells an error of its own once, answers with nothing, and goes on', async () => {
    const run = () =>
      editor.sendRequest('workspace/executeCommand', {
        command: 'relance.runTest',
        arguments: [{ uri: 'untitled:Untitled-1', campaign: 'x' }],
      });
    expect([await run(), await run()]).toEqual([null, null]);
    expect(runs).toBe(2);
    expect(logged).toEqual([expect.stringContaining('the runner is broken')]);
    expect(await hoverAt(0, 10)).not.toBeNull();
  });

  test('does not answer a request that was cancelled before its turn', async () => {
    const source = new CancellationTokenSource();
    const answer = hoverAt(0, 10, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  test('takes folders in that are added, and forgets those that are removed', async () => {
    const folder = { uri: pathToFileURL(resolve('campaigns')).toString(), name: 'campaigns' };
    const symbols = () => editor.sendRequest<readonly unknown[]>('workspace/symbol', { query: 'cart_recovery' });
    await editor.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [folder], removed: [] } });
    await expect.poll(symbols).not.toEqual([]);
    await editor.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder] } });
    await expect.poll(symbols).toEqual([]);
    expect(logged).toEqual([]);
  });

  test('refuses a command that it does not know, and one without its arguments', async () => {
    expect(
      await editor.sendRequest('workspace/executeCommand', { command: 'relance.other', arguments: [{ uri: 'x', campaign: 'x' }] }),
    ).toBeNull();
    expect(await editor.sendRequest('workspace/executeCommand', { command: 'relance.runTest', arguments: ['x'] })).toBeNull();
  });
});
