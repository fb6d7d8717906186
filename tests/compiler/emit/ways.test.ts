/** The ways that emitted stages go where something may not be possible. The modules are really run, with a stage that answers as told. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileOne } from '../support/compile-example.ts';
import { EXAMPLES } from '../support/examples.ts';

const run = promisify(execFile);

/** What the stage answers: to messages whether they are queued, to a give whether there is a code, to calendar waits. Absent: yes, yes, `wait`. */
interface Answers {
  readonly queued?: boolean;
  readonly code?: boolean;
  readonly until?: 'wait' | 'past' | 'unknown';
}
type Scenario = readonly [stage: string, answers: Answers];

const SCENARIOS = {
  'all goes well': ['start', {}],
  'there is no code': ['start', { code: false }],
  'no message may go': ['start', { queued: false }],
  'the e-mail went': ['after_email_thank_you', {}],
  'the SMS did not go, as it turned out later': ['sms_thank_you_not_sent', {}],
  'the date is unknown': ['after_rest', { until: 'unknown' }],
  'the wait for the date is over': ['after_wait_1', {}],
  'the window is open': ['after_wait_1', { until: 'past' }],
  'an empty else': ['after_wait_3', { queued: false, until: 'past' }],
} as const satisfies Readonly<Record<string, Scenario>>;

/** One process for all scenarios: what each one called, in order. */
const SCRIPT = `import { stages } from './stages.ts';
const told = {};
for (const [name, [stage, answers]] of Object.entries(${JSON.stringify(SCENARIOS)})) {
  const log = (told[name] = []);
  const note = (what, answer) => { log.push(what); return answer; };
  const send = async (label) => note(label, answers.queued ?? true);
  const effect = async (label) => note(label);
  const end = (kind) => (label) => note(kind + (label === undefined ? '' : ' ' + label), 'x');
  await stages[stage]({
    email: send, sms: send, giveCoupon: effect, addTo: effect, removeFrom: effect,
    tryGiveCoupon: async (label) => note(label, answers.code ?? true),
    decide: async () => true,
    until: async (label) => note('until ' + label, answers.until ?? 'wait'),
    awaitDelivery: end('await'), parkUntil: end('park'), wait: end('wait'), stop: end('stop'), complete: end('complete'),
  });
}
console.log(JSON.stringify(told));`;

let folder = '';
let told: Readonly<Record<string, readonly string[]>> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-ways-'));
  const { program, source } = EXAMPLES.after_delivery;
  await writeFile(join(folder, 'stages.ts'), (await compileOne(program, source)).stages);
  await writeFile(join(folder, 'script.mjs'), SCRIPT);
  told = JSON.parse((await run(process.execPath, [join(folder, 'script.mjs')])).stdout);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const steps = (scenario: keyof typeof SCENARIOS): string => (told[scenario] ?? []).join(', ');

describe('a stage', () => {
  it('parks at a message with an else once it is queued', () => {
    expect(steps('all goes well')).toBe('add_to_waiting, give_coupon_thanks, email_thank_you, await email_thank_you');
  });

  it('takes the else of a coupon at once, and goes on', () => {
    expect(steps('there is no code')).toBe('add_to_waiting, give_coupon_thanks, email_no_code, email_thank_you, await email_thank_you');
  });

  it('takes the else of a message at once where it may not go', () => {
    expect(steps('no message may go')).toBe('add_to_waiting, give_coupon_thanks, email_thank_you, sms_thank_you, wait rest');
  });

  it('goes on behind the else both ways', () => {
    expect(steps('the e-mail went')).toBe('until wait_1, park wait_1');
    expect(steps('the SMS did not go, as it turned out later')).toBe('wait rest');
  });

  it('takes the else of a calendar wait whose date is unknown', () => {
    expect(steps('the date is unknown')).toBe('until wait_1, stop wait_1_else_stop_1');
  });

  it('parks at a calendar wait, or goes on as behind it', () => {
    expect(steps('the wait for the date is over')).toBe('until if_1_then_wait_1, park if_1_then_wait_1');
    expect(steps('the window is open')).toBe(
      'until if_1_then_wait_1, email_odd_hours, remove_from_waiting, until wait_2, until wait_3, email_rate_us, await email_rate_us',
    );
  });

  it('goes on where an else is empty', () => {
    expect(steps('an empty else')).toBe('email_rate_us, until wait_4, until wait_5, complete');
  });
});
