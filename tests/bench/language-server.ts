/**
 * How long a keystroke waits for its diagnostics, over stdio, in a workspace of 1,000 campaigns: `node tests/bench/language-server.ts`.
 * An author types in one of its files, letter by letter, and waits each time for the answer; what is measured is the time from the
 * notification of the change to that of the diagnostics. Prints p50, p95 and the longest, and how long the first check took.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, startClient } from '../editors/server/support/client.ts';
import { generateWorkspace } from '../language/programs/workspace.ts';

const CAMPAIGNS = Number(process.argv[2] ?? 1_000);
const KEYSTROKES = 300;
/** What is typed again and again: every beginning of it is a mistake of its own, so that each keystroke changes what is told. */
const TYPED = '\n    give coupon no_such_coupon_';

const folder = await mkdtemp(join(tmpdir(), 'relance-bench-lsp-'));
try {
  const files = generateWorkspace({ campaigns: CAMPAIGNS, seed: 1 });
  await write(files);
  const started = performance.now();
  const client = await startClient([pathToFileURL(folder).toString()]);
  await client.connection.sendRequest('workspace/symbol', { query: 'no such symbol' });
  const first = performance.now() - started;
  const times = await typeInto(client, files);
  await client.stop();
  report(files, first, times);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function write(files: ReadonlyMap<string, string>): Promise<void> {
  for (const [file, text] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

/** Types into the file in the middle, behind its first `then {`. */
async function typeInto(client: Client, files: ReadonlyMap<string, string>): Promise<readonly number[]> {
  const inBlocks = [...files].filter(([file, text]) => file.endsWith('.campaign') && text.includes('then {'));
  const [file, text] = inBlocks[Math.floor(inBlocks.length / 2)] ?? ['', ''];
  const uri = pathToFileURL(join(folder, file)).toString();
  await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'campaign', version: 1, text } });
  const at = text.indexOf('then {') + 'then {'.length;
  const before = text.slice(0, at).split('\n');
  let position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const times: number[] = [];
  for (let index = 0; index < KEYSTROKES; index += 1) {
    const letter = TYPED[index] ?? 'abcdefghijklmnopqrstuvwxyz'[index % 26] ?? 'x';
    const sent = performance.now();
    const told = client.nextDiagnostics(uri);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: index + 2 },
      contentChanges: [{ range: { start: position, end: position }, text: letter }],
    });
    // Spaces before the step's word change nothing that is told.
    const answered = await Promise.race([told.then(() => true), after(index < TYPED.length ? 400 : 5_000)]);
    if (answered) times.push(performance.now() - sent);
    position = letter === '\n' ? { line: position.line + 1, character: 0 } : { ...position, character: position.character + 1 };
  }
  return times;
}

function after(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms));
}

function report(files: ReadonlyMap<string, string>, first: number, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const quantile = (share: number): string => `${(sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)} ms`;
  const lines = [...files.values()].reduce((sum, text) => sum + text.split('\n').length, 0);
  console.log(`${CAMPAIGNS} campaigns, ${files.size} files, ${lines} lines; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
  console.log(`start until the first answer: ${(first / 1000).toFixed(2)} s`);
  console.log(`change → diagnostics, ${sorted.length} keystrokes: p50 ${quantile(0.5)}, p95 ${quantile(0.95)}, longest ${quantile(1)}`);
}
