/** A reviewer of a stack trace wants the campaign's line, not the line of generated code. The modules are really run. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileOne } from '../support/compile-example.ts';
import { EXAMPLES } from '../support/examples.ts';

const run = promisify(execFile);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-emit-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const FAIL = "const fail = async () => { await null; throw new Error('planted'); };";

/** Writes the modules of an example, runs a script beside them, and gives the stack that it prints. */
async function stackOf(name: keyof typeof EXAMPLES, script: string): Promise<string> {
  const example = EXAMPLES[name];
  const artefact = await compileOne(example.program, example.source);
  await writeFile(join(folder, 'workflow.ts'), artefact.workflow);
  await writeFile(join(folder, 'stages.ts'), artefact.stages);
  await writeFile(join(folder, 'script.mjs'), `${FAIL}\n${script}`);
  const { stdout } = await run(process.execPath, ['--enable-source-maps', join(folder, 'script.mjs')]);
  return stdout;
}

const stage = (name: string, methods: string): string =>
  `import { stages } from './stages.ts';
await stages['${name}']({ ${methods} }).catch((error) => console.log(error.stack));`;

it('an effect that fails names its step', async () => {
  const stack = await stackOf('first_order_nudge', stage('after_wait_1', 'giveCoupon: async () => {}, email: fail'));
  expect(stack).toMatch(/after_wait_1.*first_order_nudge\.campaign:8:5/);
});

it('an effect behind a join names its own step and the arm that led there', async () => {
  const stack = await stackOf(
    'win_back',
    stage('reaction_on_order_placed_2', "email: async (label) => { if (label === 'email_farewell') await fail(); }"),
  );
  expect(stack).toMatch(/then_email_farewell.*win_back\.campaign:23/);
});

it('a branch that fails names its own line', async () => {
  const decide = 'decide: async (label, branch) => { if (branch === 2) await fail(); return false; }';
  expect(await stackOf('win_back', stage('reaction_on_timeout', decide))).toMatch(/reaction_on_timeout.*win_back\.campaign:18/);
});

it('a condition that fails names its own line', async () => {
  const script = `import { onlyIf } from './stages.ts';
try { onlyIf.test({ get() { throw new Error('planted'); } }); } catch (error) { console.log(error.stack); }`;
  expect(await stackOf('win_back', script)).toMatch(/win_back\.campaign:4:11/);
});

it('the end of a flow names the campaign', async () => {
  const stack = await stackOf('welcome', stage('start', 'email: async () => {}, complete() { throw new Error("planted"); }'));
  expect(stack).toMatch(/start.*welcome\.campaign:2:1/);
});

it('an effect of an else names its own step', async () => {
  const methods = 'addTo() {}, tryGiveCoupon: async () => true, email: async () => false, sms: fail';
  const stack = await stackOf('after_delivery', stage('start', methods));
  expect(stack).toMatch(/email_thank_you_not_sent.*after_delivery\.campaign:17:7/);
});

it('a moment that fails names the wait', async () => {
  const methods =
    "giveCoupon() {}, email() {}, until: async (label, moment) => { await null; moment.value.value({ get() { throw new Error('planted'); } }); }";
  const stack = await stackOf('birthday', stage('start', methods));
  expect(stack).toMatch(/value.*birthday\.campaign:10:5[\s\S]*start.*birthday\.campaign:10:5/);
});

it('a wait that fails names its line in the workflow', async () => {
  const script = `import { journey } from './workflow.ts';
await journey({ at: 'start', perform: async () => 'wait_2', waitUntil: fail }).catch((error) => console.log(error.stack));`;
  expect(await stackOf('first_order_nudge', script)).toMatch(/wait_2.*first_order_nudge\.campaign:9:5/);
});

it('a run that stands at an unknown wait says so', async () => {
  const script = `import { journey } from './workflow.ts';
await journey({ at: 'start', perform: async () => 'wait_9' }).catch((error) => console.log(error.stack));`;
  expect(await stackOf('first_order_nudge', script)).toMatch(/first_order_nudge@[0-9a-f]{16} has no wait "wait_9"/);
});

it('a journey goes on where it continued, and ends when the database says so', async () => {
  const script = `import { journey } from './workflow.ts';
const told = ['wait_1', 'wait_2', 'end'];
const log = [];
await journey({ at: 'wait_1', perform: async (from) => { log.push('leave ' + from); return told.shift(); }, waitUntil: async (wait) => { log.push('wait ' + wait); } });
console.log(log.join(', '));`;
  expect(await stackOf('first_order_nudge', script)).toBe('leave wait_1, wait wait_1, leave wait_1, wait wait_2, leave wait_2\n');
});
