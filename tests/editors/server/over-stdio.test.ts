import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompletionItem, Hover, WorkspaceEdit } from 'vscode-languageserver';
import { type Client, startClient } from './support/client.ts';
import { BASE } from './support/snapshot.ts';

let folder: string;
let client: Client;
const uri = (file: string): string => pathToFileURL(join(folder, file)).toString();
const SHOP = BASE['shop.campaign'] ?? '';

/** Position of the first `words` in the shop's file, behind them. */
const behind = (words: string) => {
  const lines = SHOP.slice(0, SHOP.indexOf(words) + words.length).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
};

let version = 1;
const change = (text: string) =>
  client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: uri('shop.campaign'), version: ++version },
    contentChanges: [{ text }],
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-lsp-'));
  for (const [file, text] of Object.entries(BASE)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  client = await startClient([pathToFileURL(folder).toString()]);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('an editor that speaks with the server over stdio', () => {
  test('is told of a mistake when it is typed, and that it is gone when it is mended', async () => {
    const document = { uri: uri('shop.campaign'), languageId: 'campaign', version: 1, text: SHOP };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: document });
    const told = client.nextDiagnostics(uri('shop.campaign'));
    await change(SHOP.replace('give coupon save20', 'give coupon save2'));
    const [mistake, ...others] = await told;
    expect(others).toEqual([]);
    expect(mistake).toMatchObject({ code: 'unknown-coupon', severity: 1, source: 'relance', range: { start: { line: 14 } } });
    const cleared = client.nextDiagnostics(uri('shop.campaign'));
    await change(SHOP);
    expect(await cleared).toEqual([]);
  });

  // On a busy machine the changes may come apart; then they are sent again.
  test('of changes that come together it is told once, of the last', { retry: 2 }, async () => {
    const before = client.sent(uri('shop.campaign')).length;
    const last = client.nextDiagnostics(uri('shop.campaign'), (list) => list.length > 0);
    await Promise.all(['a', 'b', 'c', 'd'].map((letter) => change(SHOP.replace('coupon save20 as', `coupon save20${letter} as`))));
    await last;
    const told = client.sent(uri('shop.campaign')).slice(before);
    expect(told).toMatchObject([[{ message: expect.stringContaining('`save20d`') }]]);
    const cleared = client.nextDiagnostics(uri('shop.campaign'), (list) => list.length === 0);
    await change(SHOP);
    await cleared;
  });

  test('asks for completion, hover and rename', async () => {
    const at = { textDocument: { uri: uri('shop.campaign') } };
    const items = await client.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
      ...at,
      position: behind('give coupon '),
    });
    expect(items.map(({ label }) => label)).toContain('save20');
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', { ...at, position: behind('email cart_rem') });
    expect(JSON.stringify(hover.contents)).toContain('Your cart, {{ contact.first_name }}');
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      ...at,
      position: behind('email cart_rem'),
      newName: 'come_back',
    });
    const rename = edit.documentChanges?.find((one) => 'kind' in one);
    expect(rename).toMatchObject({
      kind: 'rename',
      oldUri: uri('messages/cart_reminder.email.mjml'),
      newUri: uri('messages/come_back.email.mjml'),
    });
  });

  test('runs a test by a command, with the texts as they are in the editor', async () => {
    const given = { uri: uri('shop.campaign'), campaign: 'cart_recovery', title: 'a purchase stops everything' };
    const result = await client.connection.sendRequest('workspace/executeCommand', { command: 'relance.runTest', arguments: [given] });
    expect(result).toEqual({ passed: true, text: '✓ cart_recovery › a purchase stops everything' });
  });

  test('is told of mistakes in templates, and of files that come and go on the disk', async () => {
    const broken = uri('messages/hello.sms.txt');
    const told = client.nextDiagnostics(broken);
    await writeFile(join(folder, 'messages/hello.sms.txt'), '---\n---\nHello {{ contact.frist_name }}\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: broken, type: 2 }] });
    expect(await told).toMatchObject([{ code: 'message-unknown-field' }]);
    const gone = client.nextDiagnostics(broken, (list) => list.length === 0);
    const missing = client.nextDiagnostics(uri('shop.campaign'), (list) => list.length > 0);
    await rm(join(folder, 'messages/hello.sms.txt'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: broken, type: 3 }] });
    await gone;
    expect(await missing).toMatchObject([{ code: 'unknown-message' }]);
  });

  test('is answered about a document that belongs to nothing', async () => {
    const at = { textDocument: { uri: uri('shop.campaign') }, position: { line: 0, character: 0 } };
    const refused = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: 'file:///nowhere' },
      position: at.position,
    });
    expect(refused).toBeNull();
    expect(await client.connection.sendRequest('textDocument/foldingRange', at)).not.toEqual([]);
  });

  test('leaves, and the server ends without a word on stderr', async () => {
    expect(await client.stop()).toBe(0);
    expect(client.errors()).toBe('');
  });
});
