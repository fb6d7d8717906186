import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckOptions } from '../../../cli/check/options.ts';
import { runCheck } from '../../../cli/check/run.ts';
import { EXIT } from '../../../cli/output/exit-codes.ts';
import { recordingReporter } from './recording-reporter.ts';

const SETTINGS = `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
channels:
  email: { from: "Maison Lune <bonjour@maison-lune.example>" }
lint: { untested-campaign: off, no-stop-condition: off }
`;
const GOOD = 'campaign c {\n  once\n  when order placed\n  then email welcome\n}\n';
const MENDABLE = "// kept  \r\ncampaign c {\n  once;\n  when order placed where (order.name == 'x')\n  then email welcome\n}\n";
const MENDED = '// kept  \r\ncampaign c {\n  once\n  when order placed where (order.name == "x")\n  then email welcome\n}\n';
const WITHOUT_ONCE = 'campaign c {\n  when order placed\n  then email welcome\n}\n';
const MESSAGE = '---\nsubject: Welcome\n---\n<p>hello</p>\n';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relance-check-'));
  write('relance.yaml', SETTINGS);
  write('messages/welcome.email.html', MESSAGE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

const DEFAULTS: CheckOptions = { format: 'terminal', fix: false, dryRun: false, hints: false, timings: false };

async function check(options: Partial<CheckOptions> = {}, json = false) {
  const said = recordingReporter(json);
  const code = await runCheck(said.reporter, folder, { ...DEFAULTS, ...options });
  return { code, ...said, text: said.results.map(({ text }) => text).join('\n'), data: said.results[0]?.data };
}

describe('relance check', () => {
  it('counts what it has checked', async () => {
    write('c.campaign', GOOD);
    expect(await check()).toMatchObject({ code: EXIT.ok, text: '1 campaign and 1 message checked', lines: [], facts: [] });
  });

  it('shows findings, says which of them it could mend, and fails', async () => {
    write('c.campaign', MENDABLE);
    const { code, lines, text } = await check();
    expect(code).toBe(EXIT.findings);
    expect(text).toBe('');
    expect(lines[0]).toContain('error[single-quotes]');
    expect(lines[0]).toMatch(/\n2 errors$/);
    expect(lines[1]).toBe('`relance check --fix` mends 2 of them.');
  });

  it('finds what is wrong with messages beside what is wrong with campaigns', async () => {
    write('c.campaign', MENDABLE);
    write('messages/welcome.email.html', MESSAGE.replace('hello', '{{ contact.nothing }}'));
    const { lines } = await check();
    expect(lines[0]).toContain('error[message-unknown-field]');
    expect(lines[0]).toMatch(/\n3 errors$/);
  });

  it('warns, and fails only where there are more warnings than are allowed', async () => {
    write('c.campaign', WITHOUT_ONCE);
    expect(await check()).toMatchObject({ code: EXIT.ok, text: '1 campaign and 1 message checked' });
    expect(await check({ maxWarnings: 1 })).toMatchObject({ code: EXIT.ok });
    const { code, lines } = await check({ maxWarnings: 0 });
    expect(code).toBe(EXIT.findings);
    expect(lines.at(-1)).toBe('There are more warnings (1) than `--max-warnings` allows (0).');
  });

  it('says on request how long each part took', async () => {
    write('c.campaign', GOOD);
    const { facts } = await check({ timings: true });
    expect(facts.join()).toMatch(
      /^Timings: start \d+ ms, read \d+ ms, parse \d+ ms, settings \d+ ms, check \d+ ms, lint \d+ ms, messages \d+ ms, render \d+ ms; \d+ ms since/,
    );
  });

  it('gives its findings as data with --json, without the names for completion', async () => {
    write('c.campaign', GOOD.replace('welcome', 'welcom'));
    const { lines, data } = await check({}, true);
    expect(lines).toEqual([]);
    expect(data).toMatchObject({ ok: false, diagnostics: [{ code: 'unknown-message', fixes: [{ kind: 'change-spelling' }, {}] }] });
    expect(JSON.stringify(data)).not.toContain('choices');
  });
});

describe('a format', () => {
  beforeEach(() => write('c.campaign', GOOD.replace('placed', 'plced')));

  it.each([
    ['json', /"code": "unknown-event"/],
    ['sarif', /"ruleId": "unknown-event"/],
    ['github', /^::error file=c\.campaign,line=3,endLine=3,col=8,endColumn=19,title=This event does not exist\. \(unknown-event\)::/],
  ] as const)('%s goes to stdout, and nothing else is said', async (format, form) => {
    const { code, text, lines } = await check({ format });
    expect(code).toBe(EXIT.findings);
    expect(text).toMatch(form);
    expect(lines).toEqual([]);
  });

  it('names the page of a code in SARIF', async () => {
    const { text } = await check({ format: 'sarif' });
    expect(text).toContain('docs/diagnostics/unknown-event.md');
  });
});

describe('--fix', () => {
  beforeEach(() => {
    write('c.campaign', MENDABLE);
    write('d.campaign', GOOD.replace('campaign c', 'campaign d'));
  });

  it('mends what is certain in the files, and says what it did', async () => {
    const { code, facts, text } = await check({ fix: true });
    expect(read('c.campaign')).toBe(MENDED);
    expect(facts.slice(0, 2).sort()).toEqual(['Fixed: c.campaign:3: Remove `;`', 'Fixed: c.campaign:4: Change to `"x"`']);
    expect(facts.at(-1)).toBe('Fixed: 2 mistakes in 1 file');
    expect({ code, text }).toEqual({ code: EXIT.ok, text: '2 campaigns and 1 message checked' });
  });

  it('leaves what it cannot mend, and shows it', async () => {
    write('c.campaign', MENDABLE.replace('welcome', 'welcom'));
    const { code, lines } = await check({ fix: true });
    expect(read('c.campaign')).toBe(MENDED.replace('welcome', 'welcom'));
    expect(code).toBe(EXIT.findings);
    expect(lines[0]).toMatch(/^error\[unknown-message\][\s\S]*\n1 error$/);
  });

  it('with --dry-run shows what it would change, and writes nothing', async () => {
    const { code, facts, text } = await check({ fix: true, dryRun: true });
    expect(read('c.campaign')).toBe(MENDABLE);
    expect(text).toBe(`--- a/c.campaign
+++ b/c.campaign
@@ -1,6 +1,6 @@
 // kept  \r
 campaign c {
-  once;
-  when order placed where (order.name == 'x')
+  once
+  when order placed where (order.name == "x")
   then email welcome
 }`);
    expect(facts.at(-1)).toBe('Fixable: 2 mistakes in 1 file; nothing was written');
    expect(code).toBe(EXIT.findings);
  });

  it('has nothing to do where nothing is wrong', async () => {
    write('c.campaign', GOOD);
    const { code, facts } = await check({ fix: true });
    expect({ code, facts }).toEqual({ code: EXIT.ok, facts: ['Fixed: nothing'] });
  });
});
