/** The commands that start nothing: help, exit codes, and what goes to which stream. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { logLines, relance } from './support/command.ts';
import { copyExample } from './support/workspace.ts';

const EXIT_CODES = `Exit codes:
  0   done, or stopped with Ctrl-C
  1   the campaigns have errors, a test failed, or rows of an import were rejected
  2   the command was called wrongly
  3   something outside is missing or broken (a file, a port, the disk, a server)
  70  a defect of Relance`;

const workspace = copyExample();
const scratch = mkdtempSync(join(tmpdir(), 'relance-e2e-'));
afterAll(async () => {
  rmSync(scratch, { recursive: true, force: true });
  await workspace.dispose();
});

describe('help', () => {
  it('of relance names the commands and the exit codes', async () => {
    const { code, stdout, stderr } = await relance(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of ['dev', 'check', 'build', 'test']) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    expect(stdout).toContain(EXIT_CODES);
  });

  it.each(['dev', 'check', 'build', 'test'])('of %s has its options, examples and the exit codes', async (command) => {
    const { code, stdout, stderr } = await relance([command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: relance ${command} \\[options\\] \\[folder\\]$`, 'm'));
    expect(stdout).toContain('--json');
    expect(stdout).toContain(`Examples:\n  relance ${command} campaigns\n`);
    expect(stdout).toContain(EXIT_CODES);
  });
});

describe('a wrong call ends with code 2 and says what can be given', () => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [['devv'], "error: Unknown command 'devv'.\n  why:  Did you mean dev?\n  help: `relance --help` shows what can be given.\n"],
    [
      ['dev', '--prot', '1'],
      "error: Unknown option '--prot'.\n  why:  Did you mean --port?\n  help: `relance dev --help` shows what can be given.\n",
    ],
    [
      ['dev', '--speed', 'soon'],
      'error: `--speed soon` cannot be used.\n  why:  It is not a duration.\n  help: Give the business time that passes in one second: `2d` (the default), `12h`, `1w`.\n',
    ],
    [
      ['dev', '--port', '80000'],
      'error: `--port 80000` cannot be used.\n  why:  It is not a port.\n  help: Give a number from 1 to 65535, or leave it out: then a free one is taken.\n',
    ],
    [
      ['test', workspace.folder, '--only', 'welcom'],
      'error: `--only welcom` cannot be used.\n  why:  The workspace has no campaign of this name.\n  help: Did you mean `welcome`?\n',
    ],
  ];
  it.each(cases)('relance %j', async (args, text) => {
    expect(await relance(args)).toEqual({ code: 2, stdout: '', stderr: text });
  });

  it('as JSON, where JSON was asked for', async () => {
    const { code, stdout, stderr } = await relance(['dev', '--prot', '1', '--json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(logLines(stderr)).toMatchObject([{ level: 'error', event: 'error', code: 'wrong-call', message: "Unknown option '--prot'." }]);
  });
});

describe('check, build and test', () => {
  it('say in one line that all is well', async () => {
    expect(await relance(['check', workspace.folder])).toMatchObject({ code: 0, stdout: '45 campaigns and 71 messages checked\n' });
  });

  it('give one JSON document on stdout', async () => {
    const { code, stdout, stderr } = await relance(['test', workspace.folder, '--only', 'welcome', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, tests: Array(4).fill({ campaign: 'welcome', passed: true, failures: [] }) });
    expect(logLines(stderr).every((line) => line.event === 'step')).toBe(true);
  });

  it('name the expectation that does not hold', async () => {
    workspace.edit('welcome.campaign', 'message.subject == "Welcome to Lantern & Loom"', 'message.subject == "Hello"');
    const { code, stdout, stderr } = await relance(['test', workspace.folder, '--only', 'welcome']);
    workspace.restore('welcome.campaign');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '3 passed, 1 failed\n' });
    expect(stderr).toContain('✗ welcome › a contact without a first name is greeted all the same');
    expect(stderr).toMatch(/^ +welcome\.campaign:22$/m);
    expect(stderr).toContain('`message.subject` is "Welcome to Lantern & Loom"');
  });

  it('write a build, and replace nothing but a build', async () => {
    const out = join(scratch, 'build');
    const first = await relance(['build', workspace.folder, '--out', out]);
    expect(first.code, first.stderr).toBe(0);
    expect(first.stdout).toMatch(/^([a-z_]+@[0-9a-f]{16}\n){45}$/);
    expect(readdirSync(out)).toEqual(
      expect.arrayContaining(['build.json', 'welcome.flow.json', 'welcome.stages.ts', 'welcome.workflow.ts']),
    );
    writeFileSync(join(scratch, 'notes.txt'), 'mine');
    const refused = await relance(['build', workspace.folder, '--out', scratch]);
    expect(refused).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: \`--out ${scratch}\` cannot be used.
  why:  The folder holds something that is no build, and a build replaces all of its folder.
  help: Name a new or empty folder.\n`,
    });
    expect(readdirSync(scratch).sort()).toEqual(['build', 'notes.txt']);
  });
});

describe('relance graph', () => {
  it('draws one campaign to stdout, in each format', async () => {
    const [svg, mermaid, dot] = await Promise.all(
      ['svg', 'mermaid', 'dot'].map((format) => relance(['graph', workspace.folder, '--only', 'birthday_gift', '--format', format])),
    );
    expect([svg?.code, mermaid?.code, dot?.code]).toEqual([0, 0, 0]);
    expect(svg?.stdout).toMatch(/^<svg [\s\S]*Email: birthday card[\s\S]*<\/svg>\n/);
    expect(mermaid?.stdout).toMatch(/^flowchart TD\n[\s\S]*-->\|"not sent"\|/);
    expect(dot?.stdout).toMatch(/^digraph "birthday_gift" \{/);
  });

  it('draws what this version cannot run', async () => {
    const shop = join(import.meta.dirname, '..', 'compiler', 'explain', 'shop');
    const { code, stdout } = await relance(['graph', shop, '--only', 'every_fork', '--format', 'mermaid']);
    expect(code).toBe(0);
    expect(stdout).toContain('-->|"50% short"|');
  });

  it('draws all campaigns to a folder', async () => {
    const out = join(scratch, 'flows');
    expect(await relance(['graph', workspace.folder, '--out', out])).toMatchObject({ code: 0, stdout: '' });
    expect(readdirSync(out)).toHaveLength(45);
    rmSync(out, { recursive: true });
  });

  it('asks which campaign, and which format', async () => {
    const several = await relance(['graph', workspace.folder]);
    expect(several).toMatchObject({ code: 2, stdout: '' });
    expect(several.stderr).toContain('Name one with `--only`, or give a folder for all of them with `--out`.');
    const unknown = await relance(['graph', workspace.folder, '--format', 'png']);
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(unknown.stderr).toContain('Take one of these: svg, mermaid, dot.');
  });
});
