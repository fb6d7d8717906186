import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFmtOptions } from '../../../cli/fmt/options.ts';
import { runFmt } from '../../../cli/fmt/run.ts';
import { EXIT } from '../../../cli/output/exit-codes.ts';
import { recordingReporter } from '../check/recording-reporter.ts';

const LAID_OUT = 'campaign c {\n  once\n  when purchased\n  then email welcome\n}\n';
const NOT_LAID_OUT = 'campaign c { then email welcome when order placed once }';
const BROKEN = 'campaign c { once when order placed then email }';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relance-fmt-'));
  write('relance.yaml', 'language: 1\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

async function fmt(paths: readonly string[] = ['.'], check = false, full = false) {
  const said = recordingReporter();
  const code = await runFmt(said.reporter, { kind: 'files', paths: paths.map((path) => join(folder, path)), check, full });
  return { code, ...said, text: said.results.map(({ text }) => text).join('\n'), data: said.results[0]?.data };
}

describe('relance fmt', () => {
  it('lays out all campaigns of a folder, and says which it changed', async () => {
    write('a.campaign', NOT_LAID_OUT);
    write('deep/er/b.campaign', LAID_OUT);
    const { code, text, facts, data } = await fmt();
    expect({ code, text }).toEqual({ code: EXIT.ok, text: '1 of 2 files formatted' });
    expect(facts).toEqual([`Formatted: ${join(folder, 'a.campaign')}`]);
    expect(data).toMatchObject({ ok: true, files: 2, changed: [join(folder, 'a.campaign')] });
    expect(read('a.campaign')).toBe(LAID_OUT);
    expect(await fmt()).toMatchObject({ code: EXIT.ok, text: '2 files looked at, none changed' });
  });

  it('does not look into hidden folders and those of packages, and writes nothing that it need not write', async () => {
    for (const name of ['.git/a.campaign', 'node_modules/x/a.campaign', 'dist/a.campaign']) write(name, NOT_LAID_OUT);
    write('b.campaign', LAID_OUT);
    const before = statSync(join(folder, 'b.campaign')).mtimeMs;
    expect((await fmt()).text).toBe('1 file looked at, none changed');
    expect(read('.git/a.campaign')).toBe(NOT_LAID_OUT);
    expect(statSync(join(folder, 'b.campaign')).mtimeMs).toBe(before);
  });

  it('takes files and folders', async () => {
    for (const name of ['a.campaign', 'b.campaign', 'c/d.campaign']) write(name, NOT_LAID_OUT);
    expect((await fmt(['a.campaign', 'c', 'a.campaign'])).text).toBe('2 of 2 files formatted');
    expect(read('b.campaign')).toBe(NOT_LAID_OUT);
  });

  it('with --check shows what would change, writes nothing and fails', async () => {
    write('a.campaign', NOT_LAID_OUT);
    const { code, text, facts } = await fmt(['.'], true);
    expect(code).toBe(EXIT.findings);
    expect(facts).toEqual([`Differs: ${join(folder, 'a.campaign')}`]);
    expect(text).toContain('-campaign c { then email welcome when order placed once }');
    expect(text).toContain('+  when purchased\n');
    expect(text).toMatch(/\n1 of 1 file would change$/);
    expect(read('a.campaign')).toBe(NOT_LAID_OUT);
    write('a.campaign', LAID_OUT);
    expect(await fmt(['.'], true)).toMatchObject({ code: EXIT.ok, text: '1 file looked at, none would change' });
  });

  it('with --check cuts a long difference and names how to see the rest, which --full does', async () => {
    const path = join(folder, 'a.campaign');
    const labels = Array.from({ length: 30 }, (_, index) => `add to vip as l${'x'.repeat(index)}`);
    write('a.campaign', `campaign c { once when purchased then { ${labels.join(' ')} } }`);
    const { text } = await fmt(['.'], true);
    expect(text).toContain(`--- a${path}\n+++ b${path}\n`);
    expect(text).toContain(`\n… and 21 more lines: relance fmt --check --full ${path}\n1 of 1`);
    const full = await fmt(['.'], true, true);
    expect(full.text).toContain('+    add to vip as lxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n');
    expect(full.text).not.toContain('…');
  });

  it('leaves a file with mistakes alone, shows them and lays out the others', async () => {
    write('a.campaign', BROKEN);
    write('b.campaign', NOT_LAID_OUT);
    const { code, lines, text } = await fmt();
    expect(code).toBe(EXIT.findings);
    expect(lines.join('\n')).toContain('a.campaign:1:');
    expect(text).toBe('1 of 2 files formatted');
    expect(read('a.campaign')).toBe(BROKEN);
    expect(read('b.campaign')).toBe(LAID_OUT);
  });

  it('knows the short names of the workspace', async () => {
    write('schema.yaml', 'events:\n  purchase made: { source: purchase, short: bought }\n');
    write('campaigns/a.campaign', 'campaign c { when purchase made }');
    await fmt();
    expect(read('campaigns/a.campaign')).toBe('campaign c {\n  when bought\n}\n');
  });

  it('names a path that is no campaign', async () => {
    await expect(fmt(['relance.yaml'])).rejects.toThrow('is no `.campaign` file');
    await expect(fmt(['nothing.campaign'])).rejects.toThrow('cannot be read');
  });
});

describe('options of relance fmt', () => {
  it('stands for the current folder without paths', () => {
    expect(readFmtOptions({}, [])).toEqual({ kind: 'files', paths: ['.'], check: false, full: false });
    expect(readFmtOptions({ check: true }, ['a'])).toEqual({ kind: 'files', paths: ['a'], check: true, full: false });
    expect(readFmtOptions({ check: true, full: true }, ['a'])).toMatchObject({ full: true });
    expect(() => readFmtOptions({ full: true }, ['a'])).toThrow('cannot be used alone');
  });

  it('reads stdin alone', () => {
    expect(readFmtOptions({ stdin: true }, [])).toEqual({ kind: 'stdin', fileName: 'stdin.campaign', check: false });
    expect(readFmtOptions({ stdin: true, stdinFileName: 'a.campaign' }, [])).toMatchObject({ fileName: 'a.campaign' });
    expect(() => readFmtOptions({ stdin: true }, ['a'])).toThrow('`--stdin` takes no paths.');
    expect(() => readFmtOptions({ stdinFileName: 'a.campaign' }, [])).toThrow('cannot be used alone');
  });
});
