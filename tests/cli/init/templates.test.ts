/** Every campaign of the menu makes a workspace that is right from the first minute: no finding, formatted, and its tests pass. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileWorkspace } from '../../../cli/compile/compile-workspace.ts';
import { TEMPLATES } from '../../../cli/init/templates/registry.ts';
import { filesOf } from '../../../cli/init/workspace-files.ts';
import { check } from '../../../language/check/check.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { format } from '../../../language/format/format.ts';
import { createLibrary } from '../../../runtime/deploy/library.ts';
import { runTest } from '../../../runtime/testing/run-test.ts';

const folder = mkdtempSync(join(tmpdir(), 'relance-init-'));
const library = createLibrary(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Two stores that differ in everything that a template may trip over. */
const STORES = [
  { name: 'Maison Lune', currency: 'EUR', zone: 'Europe/Paris', locale: 'fr' },
  { name: "Ōsaka's Lights & Lamps: 灯", currency: 'JPY', zone: 'Asia/Tokyo', locale: 'ja-JP' },
];

const workspaces = TEMPLATES.flatMap((template) =>
  STORES.map((store) => ({ campaign: template.name, store: store.name, answers: { ...store, campaign: template.name }, template })),
);

describe.each(workspaces)('$campaign for $store', ({ answers, template }) => {
  const files = filesOf(answers);

  it('has no finding but questions', () => {
    const { program, diagnostics, lint } = check(files);
    const graver = lint().filter(({ severity }) => severity !== 'hint');
    expect(renderTerminal([...diagnostics, ...graver], files, { colour: false })).toBe('');
    expect(program?.settings.store).toMatchObject({ name: answers.name, currency: answers.currency, timeZone: answers.zone });
  });

  it('is formatted', () => {
    const text = files.get(template.campaignFile) ?? '';
    expect(format(template.campaignFile, text)).toEqual({ kind: 'formatted', text });
  });

  it('passes its tests', async () => {
    const { build, program, diagnostics } = await compileWorkspace(files);
    expect(renderTerminal(diagnostics, files, { colour: false })).toBe('');
    if (build === undefined || program === undefined) throw new Error('nothing was built');
    expect(program.tests.length).toBeGreaterThan(1);
    for (const test of program.tests) {
      const { failures } = await runTest(test, build, library);
      expect(failures.map(({ message }) => `${test.title}: ${message}`)).toEqual([]);
    }
  });

  it('says in its README what is there', () => {
    const readme = files.get('README.md') ?? '';
    for (const [, file = ''] of readme.matchAll(/^\| `([^`]+)` /gm)) {
      expect([...files.keys()].some((name) => name === file || name.startsWith(file))).toBe(true);
    }
  });
});
