/** `relance test --watch` as a process: what a change concerns runs again, a broken file is waited for, Ctrl-C ends. */
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { SHOP } from '../cli/test/support.ts';
import { endCommands, startRelanceInWords } from './support/command.ts';

const WAITING = 'Waiting for changes';
const TEXT = `campaign hello { once when contact registered then email hello }
campaign other { once when contact registered then email last }
test hello "hello" { given contact { consents: ["email"] } at 0d contact registered at 0d expect email hello }
test other "other" { given contact { consents: ["email"] } at 0d contact registered at 0d expect email last }
`;

const folders: string[] = [];
afterEach(async () => {
  await endCommands();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

test('only what is concerned, through broken files and new ones, until Ctrl-C', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'relance-watch-'));
  folders.push(folder);
  await mkdir(join(folder, 'messages'));
  for (const [name, text] of Object.entries({ ...SHOP, 'shop.campaign': TEXT })) await writeFile(join(folder, name), text);
  const watching = startRelanceInWords(['test', folder, '--watch']);
  /** What it says of a change, up to where it waits again. */
  let told = 0;
  const saidNext = async (change: () => Promise<void>): Promise<string> => {
    const before = watching.stderr().split(WAITING).length;
    await change();
    await expect.poll(() => watching.stderr().split(WAITING).length, { timeout: 30_000 }).toBeGreaterThan(before);
    const said = watching.stderr().slice(told);
    told = watching.stderr().length;
    return said;
  };
  const file = join(folder, 'shop.campaign');
  /** As editors do: beside the old file, and then in its place. */
  const save = async (text: string): Promise<void> => {
    await writeFile(`${file}~`, text);
    await rename(`${file}~`, file);
  };
  await expect.poll(() => watching.stderr(), { timeout: 30_000 }).toContain(WAITING);
  expect(watching.stderr()).toContain('✓ hello › hello\n  ✓ other › other');
  told = watching.stderr().length;

  const failing = await saidNext(() => save(TEXT.replace('expect email hello', 'expect email last')));
  expect(failing).toContain('1 test of 2 concerned by the change');
  expect(failing).toContain('✗ hello › hello');
  expect(failing).not.toContain('other › other');

  expect(await saidNext(() => save(`${TEXT}campaign {`))).toContain('error[');
  const mended = await saidNext(() => save(`// A line above changes no test.\n${TEXT}`));
  expect(mended).toContain('1 test of 2 concerned');
  expect(mended).toContain('✓ hello › hello');

  const message = join(folder, 'messages', 'last.email.html');
  const words = await readFile(message, 'utf8');
  expect(await saidNext(() => writeFile(message, words.replace('this is', 'here is')))).toContain('✓ other › other');

  await mkdir(join(folder, 'more'));
  const added = await saidNext(() =>
    writeFile(
      join(folder, 'more', 'new.campaign'),
      'campaign more { once when contact registered then email hello }\ntest more "more" { given contact { consents: ["email"] } at 0d contact registered expect email hello }\n',
    ),
  );
  expect(added).toContain('✓ more › more');

  expect(await saidNext(() => rename(join(folder, 'relance.yaml'), join(folder, 'gone.yaml')))).toContain('There is no relance.yaml');
  expect(await saidNext(() => rename(join(folder, 'gone.yaml'), join(folder, 'relance.yaml')))).toContain(WAITING);

  watching.signal('SIGINT');
  expect((await watching.ended).code).toBe(0);
}, 120_000);
