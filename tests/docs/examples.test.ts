/** Every example of the documentation is what it says: it compiles, its tests pass, or it shows the error that it is marked with. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileWorkspace } from '../../cli/compile/compile-workspace.ts';
import { check } from '../../language/check/check.ts';
import { renderTerminal } from '../../language/diagnostics/render-terminal.ts';
import { createLibrary } from '../../runtime/deploy/library.ts';
import { runTest } from '../../runtime/testing/run-test.ts';
import { blocksIn, blocksOf, pageNames } from './blocks.ts';
import { examplesOf } from './workspaces.ts';

const examples = blocksIn('campaign').flatMap(examplesOf);
const right = examples.filter((example) => example.error === undefined);
const wrong = examples.filter((example) => example.error !== undefined);

/** A block of text marked `printed`, and the example before it. */
const printed = pageNames().flatMap((page) => {
  const blocks = blocksOf(page);
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const [example] = before === undefined || !('printed' in block.marks) ? [] : examplesOf(before);
    return example === undefined ? [] : [{ name: `${page}:${block.line}`, text: block.text, example }];
  });
});

const folder = mkdtempSync(join(tmpdir(), 'relance-docs-'));
const library = createLibrary(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('examples of campaigns', () => {
  it('are found in the pages', () => {
    expect(right.length).toBeGreaterThan(60);
    expect(wrong.length).toBeGreaterThan(10);
    expect(printed.length).toBeGreaterThan(0);
  });

  it.each(right.map((example) => [example.name, example] as const))('%s compiles, and its tests pass', async (_, { files, whole }) => {
    expect(renderTerminal(check(files).diagnostics, files, { colour: false })).toBe('');
    const { build, program, diagnostics } = await compileWorkspace(files);
    expect(renderTerminal(diagnostics, files, { colour: false })).toBe('');
    if (build === undefined || program === undefined || !whole) return;
    for (const test of program.tests) {
      const { failures } = await runTest(test, build, library);
      expect(failures.map(({ message }) => `${test.title}: ${message}`)).toEqual([]);
    }
  });

  it.each(wrong.map((example) => [example.name, example] as const))('%s shows its error', async (_, { files, error }) => {
    const { diagnostics } = await compileWorkspace(files);
    expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual([error]);
  });

  it.each(printed.map((block) => [block.name, block] as const))('%s is what is printed', async (_, { text, example }) => {
    const { diagnostics } = await compileWorkspace(example.files);
    expect(text.trim()).toBe(renderTerminal(diagnostics, example.files, { colour: false }).trim());
  });
});
