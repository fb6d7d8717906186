/** What is written for both shops and for random programs: correct TypeScript, clean by our own lint, the same bytes each time, mapped line by line. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Artefact } from '../../../compiler/artefact.ts';
import type { Position } from '../../../language/program.ts';
import { type Emitted, emittedFor, emittedForAll, filesOf } from '../support/emitted.ts';
import { checked, SHOPS } from '../support/shops.ts';
import { typeErrors } from '../support/type-check.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '..', '..', '..');
const all = await emittedForAll();

describe.each(all)('the code for the $shop campaigns', (emitted) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'relance-emitted-'));
    for (const [name, text] of filesOf(emitted)) await writeFile(join(folder, name), text);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is correct under the strict rules of TypeScript, and fits the journey port exactly', () => {
    expect(
      typeErrors(
        emitted.artefacts,
        emitted.segments.filter(({ code }) => code !== undefined),
      ),
    ).toEqual([]);
  });

  it('is clean by the lint rules of this repository, warnings included', async () => {
    const biome = join(ROOT, 'node_modules', '.bin', 'biome');
    const { stdout } = await run(biome, ['lint', `--config-path=${ROOT}`, '--error-on-warnings', folder]);
    expect(stdout).toContain(`Checked ${filesOf(emitted).size} files`);
    await writeFile(join(folder, 'wrong.ts'), 'export const never = (x: any) => x == 1;\n');
    await expect(run(biome, ['lint', `--config-path=${ROOT}`, '--error-on-warnings', folder])).rejects.toMatchObject({
      stderr: expect.stringContaining('noDoubleEquals'),
    });
  });

  it('is mapped on every line to the campaign, and each call to the step that it belongs to', () => {
    let calls = 0;
    for (const artefact of emitted.artefacts) {
      for (const text of [artefact.workflow, artefact.stages]) calls += expectExact(artefact, text);
    }
    expect(calls).toBeGreaterThan(emitted.artefacts.flatMap(({ flow }) => flow.nodes).length);
  });
});

it('there are calls of every kind to be found', () => {
  const methods = new Set(
    all.flatMap(({ artefacts }) => artefacts.flatMap(({ stages }) => [...stages.matchAll(CALL)].map(([, method]) => method))),
  );
  for (const method of [
    'email',
    'sms',
    'giveCoupon',
    'decide',
    'split',
    'wait',
    'waitForEvent',
    'until',
    'stop',
    'call',
    'addTo',
    'repeat',
  ]) {
    expect([...methods]).toContain(method);
  }
});

const CALL = /\b(?:run|journey)\.(\w+)\('(\w+)'(?:, (\d+))?/g;

/** Every line with code is mapped by itself, into the campaign; one that calls for a step, to where that begins. Answers how many such calls there are. */
function expectExact(artefact: Artefact, text: string): number {
  let calls = 0;
  const lines = text.trimEnd().split('\n');
  const map = mapOf(lines.at(-1) ?? '');
  const places = placesOf(artefact);
  for (const [index, line] of lines.slice(0, -1).entries()) {
    if (line === '' || line.startsWith('//')) continue;
    const indent = line.length - line.trimStart().length;
    for (const column of [0, indent, line.length - 1]) {
      const entry = map.findEntry(index, column);
      const told = `${artefact.campaign}: ${line}`;
      if (!('generatedLine' in entry)) expect.fail(`${told} is not mapped.`);
      expect(entry.generatedLine, told).toBe(index);
      expect(entry.originalSource, told).toBe(artefact.source);
    }
    for (const [, , label = '', branch] of line.matchAll(CALL)) {
      const place = places.get(branch === undefined || branch === '1' ? label : `${label} ${branch}`);
      if (place === undefined) continue;
      calls += 1;
      const entry = map.findEntry(index, line.indexOf(`'${label}'`));
      if (!('generatedLine' in entry)) expect.fail(`${line} is not mapped.`);
      expect({ line: entry.originalLine + 1, label }).toEqual({ line: place.line, label });
      if (branch === undefined) expect({ column: entry.originalColumn + 1, label }).toEqual({ column: place.column, label });
    }
  }
  return calls;
}

function mapOf(comment: string): SourceMap {
  const encoded = /^\/\/# sourceMappingURL=data:application\/json;charset=utf-8;base64,(.*)$/.exec(comment)?.[1];
  if (encoded === undefined) expect.fail('The last line is no source map.');
  return new SourceMap(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')));
}

/** Where steps begin, by label; of an `if`, each further branch by label and number. */
function placesOf({ flow }: Artefact): ReadonlyMap<string, Position> {
  const effects = [...flow.unless, ...flow.goals].flatMap((exit) => exit.effects);
  const branches = flow.nodes.flatMap((node): [string, Position][] => {
    return node.kind === 'if' ? node.branches.map(({ condition }, index) => [`${node.label} ${index + 1}`, condition.span.start]) : [];
  });
  return new Map([...branches, ...[...flow.nodes, ...effects].map(({ label, span }): [string, Position] => [label, span.start])]);
}

describe.each(SHOPS)('the same bytes are written for the $shop shop', ({ shop, files, program }) => {
  const bytes = (emitted: Emitted): string =>
    createHash('sha256')
      .update(JSON.stringify([...filesOf(emitted)].sort(([a], [b]) => (a < b ? -1 : 1))))
      .digest('hex');
  const first = bytes(emittedFor(shop, files, program));

  it('each time', () => {
    expect(bytes(emittedFor(shop, files, program))).toBe(first);
    const changed = new Map([...files].map(([file, text]) => [file, text.replace('wait 1w', 'wait 2w')]));
    if (shop === 'example') expect(bytes(emittedFor(shop, changed, checked(changed)))).not.toBe(first);
  });

  it('in another order of the files', () => {
    const turned = new Map([...files].reverse());
    expect(bytes(emittedFor(shop, turned, checked(turned)))).toBe(first);
  });

  it('in another process, in another zone and language', async () => {
    const script = `
      import { SHOPS } from '${ROOT}/tests/compiler/support/shops.ts';
      import { compile } from '${ROOT}/compiler/compile.ts';
      import { portsOf } from '${ROOT}/tests/compiler/support/compile-example.ts';
      const { files, program } = SHOPS.find(({ shop }) => shop === '${shop}');
      const { artefacts, segments } = compile(program, portsOf(...[...files].map(([file, text]) => ({ file, text }))));
      process.stdout.write(JSON.stringify({ artefacts, segments }));`;
    const environment = { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' };
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { env: environment, maxBuffer: 200_000_000 });
    expect(bytes({ shop, ...JSON.parse(stdout) })).toBe(first);
  });
});
