/** What `relance init` writes, refuses and says. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { defaultAnswers } from '../../../cli/init/answers.ts';
import { endCommands, relance } from '../../e2e/support/command.ts';

const scratch = mkdtempSync(join(tmpdir(), 'relance-init-'));
afterAll(async () => {
  await endCommands();
  rmSync(scratch, { recursive: true, force: true });
});

const ALL = ['--name', 'Maison Lune', '--currency', 'EUR', '--zone', 'Europe/Paris', '--locale', 'fr', '--campaign', 'welcome'];

describe('relance init', () => {
  const folder = join(scratch, 'maison-lune');

  it('writes a workspace, and says what to do next', async () => {
    const { code, stdout, stderr } = await relance(['init', folder, ...ALL]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `The workspace of Maison Lune is ready. Next:
  relance check ${folder}     finds mistakes
  relance test ${folder}      shows what the campaign does in the next weeks
  relance explain ${folder}   says it in sentences
  relance dev ${folder}       runs it on this machine
`,
    });
    expect(stderr).toMatch(/^Written {4}relance\.yaml\n/);
    expect(readdirSync(folder).sort()).toEqual(['.gitignore', 'README.md', 'messages', 'relance.yaml', 'schemas', 'welcome.campaign']);
  });

  it('tells editors where the schema of relance.yaml is', () => {
    const [first = ''] = readFileSync(join(folder, 'relance.yaml'), 'utf8').split('\n');
    const [, file = ''] = /^# yaml-language-server: \$schema=(.+)$/.exec(first) ?? [];
    expect(JSON.parse(readFileSync(join(folder, file), 'utf8'))).toMatchObject({ title: 'relance.yaml', type: 'object' });
  });

  it('makes what check and test pass', async () => {
    expect(await relance(['check', folder, '--max-warnings', '0'])).toMatchObject({ code: 0 });
    expect(await relance(['test', folder])).toMatchObject({ code: 0, stdout: expect.stringContaining('3 passed, 0 failed') });
  });

  it('replaces nothing', async () => {
    const before = readFileSync(join(folder, 'relance.yaml'), 'utf8');
    const { code, stdout, stderr } = await relance(['init', folder, ...ALL]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toBe(`error: \`${folder}\` holds files that a new workspace would replace.
  why:  There is \`relance.yaml\`.
  help: Name another folder, such as \`relance init my-shop\`.
`);
    expect(readFileSync(join(folder, 'relance.yaml'), 'utf8')).toBe(before);
  });

  it('leaves README and .gitignore of a repository as they are, and writes nothing if anything else is there', async () => {
    const repository = join(scratch, 'repository');
    mkdirSync(repository);
    writeFileSync(join(repository, 'README.md'), 'mine');
    const { code, stderr } = await relance(['init', repository, ...ALL]);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('Left alone README.md\n');
    expect(readFileSync(join(repository, 'README.md'), 'utf8')).toBe('mine');

    const other = join(scratch, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'welcome.campaign'), 'mine');
    expect((await relance(['init', other, ...ALL])).stderr).toContain('There is `welcome.campaign`.');
    expect(readdirSync(other)).toEqual(['welcome.campaign']);
  });

  it.each([
    ['--currency', 'EURO', 'There is no currency `EURO`.', 'Give an ISO 4217 code such as `EUR`.'],
    ['--zone', 'Paris', 'There is no time zone `Paris`.', 'Give an IANA name such as `Europe/Paris`.'],
    ['--locale', 'français', '`français` is not a language tag.', 'Give a BCP 47 tag such as `fr` or `en-GB`.'],
    ['--name', '', 'A store needs a name.', 'Give the name as customers know it, such as `Maison Lune`.'],
    [
      '--campaign',
      'newsletter',
      'There is no campaign `newsletter` to begin with.',
      'Take one of these: `cart-recovery`, `welcome`, `birthday`, `win-back`, `first-order`, `order-thanks`.',
    ],
  ])('refuses %s %j', async (option, value, why, help) => {
    const target = join(scratch, 'refused');
    const { code, stderr } = await relance(['init', target, option, value]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `error: \`${option} ${value}\` cannot be used.\n  why:  ${why}\n  help: ${help}\n`,
    });
  });

  it('gives one JSON document where JSON was asked for', async () => {
    const target = join(scratch, 'as-json');
    const { code, stdout } = await relance(['init', target, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, folder: target, name: 'As Json', currency: 'EUR', campaign: 'cart-recovery' });
  });
});

describe('what is taken where nothing is said', () => {
  it('is of the folder and of this machine', () => {
    const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
    expect(defaultAnswers('/shops/maison_lune-2')).toEqual({
      name: 'Maison Lune 2',
      currency: 'EUR',
      zone: timeZone,
      locale,
      campaign: 'cart-recovery',
    });
    expect(defaultAnswers('/').name).toBe('My Shop');
  });
});
