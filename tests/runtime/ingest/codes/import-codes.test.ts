import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importCodes, readCodes } from '../../../../runtime/ingest/codes/import-codes.ts';
import { createMemoryStore } from '../../../../runtime/store/memory/create-memory-store.ts';
import { shop } from '../../store/support/shop.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-codes-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(text: string): Promise<string> {
  const path = join(folder, 'codes.csv');
  await writeFile(path, text);
  return path;
}

test('a file holds one code a line; a header, quotes and empty lines are passed over, and each code counts once', async () => {
  expect(await readCodes(await file('\uFEFFcode\r\n"A-1"\r\n\r\n  B-2 \nA-1\n'))).toEqual({ codes: ['A-1', 'B-2'], rejected: [] });
});

test('a line that holds no code is told with its number and the reason', async () => {
  expect(await readCodes(await file(`A 1\nok\n${'x'.repeat(101)}\na,b\n`))).toEqual({
    codes: ['ok'],
    rejected: [
      { line: 1, reason: '`A 1` holds a space or a quote' },
      { line: 3, reason: 'a code has at most 100 characters, and this one 101' },
      { line: 4, reason: 'the line holds more than a code: 2 values' },
    ],
  });
});

test('a file that is not there is an error that says so', async () => {
  await expect(readCodes(join(folder, 'nothing.csv'))).rejects.toMatchObject({ name: 'RelanceError' });
});

test('importing the same codes again adds nothing', async () => {
  const store = createMemoryStore({ schema: shop, secret: '00' });
  const codes = Array.from({ length: 25_000 }, (_, index) => `C${index}`);
  expect(await importCodes(store, 'partner', codes)).toBe(25_000);
  expect(await importCodes(store, 'partner', [...codes, 'NEW'])).toBe(1);
  expect(await store.transaction((tx) => tx.pools.stock())).toEqual([{ pool: 'partner', codes: 25_001, free: 25_001 }]);
});
