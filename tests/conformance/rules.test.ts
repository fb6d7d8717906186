/** Every rule of running has conformance cases, and every case stands with a rule. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { caseNames } from './harness/case.ts';

/** A rule as its reader would say it, and what shows it: cases by name, or tests elsewhere as `path: part of a title`. */
interface Rule {
  readonly rule: string;
  readonly cases: readonly string[];
}

const FOLDER = join(import.meta.dirname, 'rules');
const ROOT = join(import.meta.dirname, '..', '..');
const files = (await readdir(FOLDER)).sort();
const tables = await Promise.all(files.map(async (name): Promise<readonly Rule[]> => parse(await readFile(join(FOLDER, name), 'utf8'))));
const names = new Set(await caseNames());

describe.each(files.map((file, index) => [file, tables[index] ?? []] as const))('%s', (_, rules) => {
  it.each(rules.map(({ rule, cases }) => [rule, cases] as const))('%s', async (_rule, cases) => {
    expect(cases.length).toBeGreaterThan(0);
    for (const one of cases) await mustExist(one);
  });
});

it('every case stands with a rule', () => {
  const named = new Set(tables.flat().flatMap((rule) => rule.cases));
  expect([...names].filter((name) => !named.has(name))).toEqual([]);
});

/** A case, or a test file (or folder of them) that has a test with these words. */
async function mustExist(one: string): Promise<void> {
  const [path = '', words] = one.split(': ');
  if (words === undefined) {
    expect(names, `the case ${one}`).toContain(one);
    return;
  }
  const place = join(ROOT, path);
  expect(existsSync(place), path).toBe(true);
  const texts = path.endsWith('.ts') ? [await readFile(place, 'utf8')] : await textsIn(place);
  expect(
    texts.some((text) => text.includes(words)),
    `a test of ${path} about "${words}"`,
  ).toBe(true);
}

async function textsIn(folder: string): Promise<readonly string[]> {
  const found = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.test.ts'));
  return Promise.all(found.map((name) => readFile(join(folder, name), 'utf8')));
}
