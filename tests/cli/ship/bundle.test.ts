import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCli } from '../../../cli/ship/bundle-cli.ts';
import { LICENCES_FILE } from '../../../cli/ship/licences.ts';
import { readWorkspace } from '../../../cli/workspace/read-workspace.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const SOURCES = join(ROOT, 'cli', 'main.ts');

// As it is installed: the bundle below a package.json, with the packages that stay outside beside it.
const home = mkdtempSync(join(tmpdir(), 'relance-bundle-'));
const bundle = join(home, 'dist', 'cli');
const broken = join(home, 'broken');
beforeAll(async () => {
  copyFileSync(join(ROOT, 'package.json'), join(home, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'));
  await bundleCli(bundle);
  const workspace = await run(SOURCES, ['init', broken, '--yes']);
  expect(workspace.code).toBe(0);
  writeFileSync(join(broken, 'wrong.campaign'), 'campaign wrong {\n  when order plced\n  then email nothing\n}\n');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function run(main: string, args: readonly string[]) {
  return new Promise<{ readonly code: unknown; readonly stdout: string; readonly stderr: string }>((resolve) => {
    execFile(process.execPath, [main, ...args], { cwd: ROOT }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

/** Without lines about steps that are slow on a machine that has other work. */
const inTime = <T extends { readonly stderr: string }>(ended: T): T => ({ ...ended, stderr: ended.stderr.replace(/^.* …\n/gm, '') });

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name));

describe('the bundled command says what the sources say', () => {
  it.each([
    ['a version', ['--version'], 0],
    ['help', ['--help'], 0],
    ['a check without findings', ['check', 'campaigns'], 0],
    ['a check with findings', ['check', broken], 1],
    ['a check of no workspace', ['check', 'cli'], 3],
    ['a layout that is kept', ['fmt', '--check', 'campaigns'], 0],
    ['tests', ['test', 'campaigns'], 0],
    ['an explanation', ['explain', 'campaigns'], 0],
  ])('for %s', async (_, args, code) => {
    const [bundled, sources] = await Promise.all([run(join(bundle, 'main.js'), args), run(SOURCES, args)]);
    expect(inTime(bundled)).toEqual(inTime(sources));
    expect(bundled.code).toBe(code);
  });

  it('for tests that it has compiled before, and where what it kept is broken', async () => {
    const workspace = join(home, 'kept');
    expect((await run(SOURCES, ['init', workspace, '--yes'])).code).toBe(0);
    const kept = join(workspace, '.relance', 'cache', 'tests');
    const test = () => run(join(bundle, 'main.js'), ['test', workspace]).then(inTime);
    const first = await test();
    const [name = ''] = readdirSync(kept).filter((file) => file.endsWith('.bin'));
    expect(first.code).toBe(0);
    expect(await test()).toEqual(first);
    writeFileSync(join(kept, name), 'broken');
    expect(await test()).toEqual(first);
    expect(readFileSync(join(kept, name)).length).toBeGreaterThan(1_000);
    // Another text is compiled anew, and only the newest is kept.
    const campaign = readdirSync(workspace).find((file) => file.endsWith('.campaign')) ?? '';
    writeFileSync(
      join(workspace, campaign),
      readFileSync(join(workspace, campaign), 'utf8').replace(/expect (?!no)/, 'expect no run expect '),
    );
    expect((await test()).code).toBe(1);
    expect(readdirSync(kept).filter((file) => file.endsWith('.bin'))).not.toContain(name);
  });
});

describe('what the bundled command starts by its file', () => {
  it('lies where it looks', () => {
    const wanted = files(bundle).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/new URL\("(\.[^"]+)", import\.meta\.url\)/g)].map(([, path = '']) =>
        fileURLToPath(new URL(path, pathToFileURL(file))),
      ),
    );
    const names = ['mjml-thread.js', 'sdk-download.child.js', 'test-thread.js', join('workflow', 'run-campaign.js')];
    expect(wanted.sort()).toEqual(names.map((name) => join(bundle, name)));
    for (const file of wanted) expect(existsSync(file), file).toBe(true);
  });

  it('runs tests for an editor', async () => {
    const { files: texts } = await readWorkspace(join(ROOT, 'campaigns'));
    const worker = new Worker(join(bundle, 'test-thread.js'), { workerData: { files: texts, test: { campaign: 'cart_recovery' } } });
    const answer = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    expect(answer).toMatchObject({ passed: true, text: expect.stringContaining('✓ cart_recovery') });
  });

  it('holds, for Temporal, one file of workflow code that imports the SDK alone', () => {
    const folder = join(bundle, 'workflow');
    expect(readdirSync(folder)).toEqual(['run-campaign.js']);
    const text = readFileSync(join(folder, 'run-campaign.js'), 'utf8');
    const imported = [...text.matchAll(/(?:from|import) ?\(?"([^"]+)"/g)].map(([, name]) => name);
    expect(imported).toEqual(['@temporalio/workflow']);
  });
});

it('the licences of bundled packages are with them', () => {
  const text = readFileSync(join(bundle, LICENCES_FILE), 'utf8');
  for (const name of ['chevrotain', 'yaml', 'liquidjs', 'temporal-polyfill'])
    expect(text).toMatch(new RegExp(`^${name} \\d.*, (MIT|ISC|Apache-2\\.0)$`, 'm'));
});
