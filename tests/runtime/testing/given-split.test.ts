/** `given split` decides what else chance decides: the arm of a split by its name, or of all splits by a cohort. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileWorkspace } from '../../../cli/compile/compile-workspace.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { createLibrary, type Library } from '../../../runtime/deploy/library.ts';
import { runTest } from '../../../runtime/testing/run-test.ts';

const CAMPAIGNS = `
cohort copy_test { 50% short  50% long }
campaign hello {
  once
  when contact registered
  then {
    split greeting { 99% kind { wait 1h } 1% rude { stop outcome rude } }
    split by copy_test { short { stop outcome short } long { start follow_up } }
  }
}
campaign follow_up { once  when started  then split by copy_test { short { stop outcome never } long { stop outcome followed } } }
`;

let folder: string;
let library: Library;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-splits-'));
  library = createLibrary(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function failuresOf(campaign: string, ...lines: readonly string[]): Promise<readonly string[]> {
  const test = `test ${campaign} "it" {\n${lines.join('\n')}\nat 0d contact registered\n}\n`;
  const settings =
    'language: 1\nstore: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }\nchannels: { email: { from: "Test shop <shop@shop.example>" } }\n';
  const files = new Map([
    ['relance.yaml', settings],
    ['case.campaign', `${CAMPAIGNS}\n${test}`],
  ]);
  const { program, build, diagnostics } = await compileWorkspace(files);
  const [given] = program?.tests ?? [];
  if (build === undefined || given === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  return (await runTest(given, build, library)).failures.map(({ message }) => message);
}

test('the arm of a split is the one that is given, however rare it is', async () => {
  expect(await failuresOf('hello', 'given split greeting rude', 'expect outcome rude')).toEqual([]);
  expect(await failuresOf('hello', 'given split greeting kind', 'given split copy_test short', 'at 1h expect outcome short')).toEqual([]);
});

test('the arm of a cohort is the same in all campaigns', async () => {
  const given = 'given split copy_test long';
  expect(await failuresOf('hello', 'given split greeting kind', given, 'expect outcome completed')).toEqual([]);
  expect(await failuresOf('follow_up', 'with campaign hello', given, 'expect outcome followed')).toEqual([]);
});
