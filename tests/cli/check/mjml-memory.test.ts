import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMjmlMemory } from '../../../cli/compile/mjml-memory.ts';
import type { MjmlOptions, MjmlPort } from '../../../compiler/messages/mjml/port.ts';

const OPTIONS: MjmlOptions = { validationLevel: 'soft', ignoreIncludes: true, keepComments: false };
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relance-memory-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** MJML that counts how often it is asked. */
function counting(): { readonly port: MjmlPort; asked: number } {
  const counter = {
    asked: 0,
    port: async (source: string) => {
      counter.asked += 1;
      return { html: `<p>${source}</p>`, errors: [{ line: 1, message: 'a fault', tagName: 'mj-x' }] };
    },
  };
  return counter;
}

const mails = (): readonly string[] => readdirSync(join(folder, '.relance', 'cache', 'mjml')).filter((name) => name.endsWith('.json'));

test('a mail that did not change is not compiled again, in a later process either', async () => {
  const counter = counting();
  const first = await openMjmlMemory(folder, counter.port).mjml('a', OPTIONS);
  const second = await openMjmlMemory(folder, counter.port).mjml('a', OPTIONS);
  expect(second).toEqual(first);
  expect(counter.asked).toBe(1);
});

test('another text and other options are another mail', async () => {
  const counter = counting();
  const { mjml } = openMjmlMemory(folder, counter.port);
  await mjml('a', OPTIONS);
  await mjml('b', OPTIONS);
  await mjml('a', { ...OPTIONS, keepComments: true });
  expect(counter.asked).toBe(3);
});

test('what was not asked for is forgotten', async () => {
  const before = openMjmlMemory(folder, counting().port);
  await before.mjml('a', OPTIONS);
  await before.mjml('b', OPTIONS);
  const after = openMjmlMemory(folder, counting().port);
  await after.mjml('b', OPTIONS);
  await after.prune();
  expect(mails()).toHaveLength(1);
});

test('a memory that is damaged or cannot be written does no harm', async () => {
  const counter = counting();
  await openMjmlMemory(folder, counter.port).mjml('a', OPTIONS);
  writeFileSync(join(folder, '.relance', 'cache', 'mjml', mails()[0] ?? ''), '{"html": 7');
  expect(await openMjmlMemory(folder, counter.port).mjml('a', OPTIONS)).toMatchObject({ html: '<p>a</p>' });
  expect(counter.asked).toBe(2);

  const closed = join(folder, 'closed');
  mkdirSync(closed);
  writeFileSync(join(closed, '.relance'), 'a file where the folder should be');
  const memory = openMjmlMemory(closed, counter.port);
  expect(await memory.mjml('a', OPTIONS)).toMatchObject({ html: '<p>a</p>' });
  await memory.prune();
});
