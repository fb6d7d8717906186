/** Messages with an `else`: the run waits for the provider's word, and knows by itself where no word will come (semantics §4). */
import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../../runtime/channels/port.ts';
import { claim, LEASE_MS } from '../../../runtime/dispatch/claim.ts';
import { addressHash } from '../../../runtime/stages/consent.ts';
import type { OutboxRow } from '../../../runtime/store/port.ts';
import { contactId, createWorld, HOUR, type World } from '../world/create-world.ts';

const SETTINGS = (rest = ''): string => `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
${rest}channels:
  email: { provider: smtp, from: "Test shop <shop@shop.example>", give_up_after: 2h }
  sms: { provider: http, from: Lantern, give_up_after: 30m }
`;
const MESSAGES = {
  hello: '---\nsubject: hello\n---\n<p>hello</p>',
  plan_b: '---\nsubject: plan b\n---\n<p>plan b</p>',
  last: '---\nsubject: last\n---\n<p>last</p>',
  'hello.sms': '---\n{}\n---\nhello',
};

async function world(steps = 'sms hello else { email plan_b } email last', settings = '', contact: object = {}): Promise<World> {
  const made = await createWorld({
    campaigns: `campaign c { once when contact registered unless purchased then { ${steps} } }`,
    messages: MESSAGES,
    settings: SETTINGS(settings),
    contacts: { ada: { phone: '+33612345678', consents: ['email', 'sms'], ...contact } },
  });
  await made.receive(HOUR, { event: 'contact registered' });
  await made.engine.route(made.start + HOUR);
  return made;
}

const labels = async (given: World): Promise<readonly string[]> => (await given.messages()).map((row) => `${row.label} ${row.state}`);
const stands = async (given: World): Promise<string | undefined> => (await given.run()).cursors['']?.label;
/** Lets the run do what it can, and nothing be sent. */
async function started(...given: Parameters<typeof world>): Promise<World> {
  const made = await world(...given);
  await made.engine.startRuns();
  return made;
}
async function rowOf(given: World, label: string): Promise<OutboxRow> {
  const row = (await given.messages()).find((one) => one.label === label);
  if (row === undefined) throw new Error(`${label} is not in the outbox.`);
  return row;
}

test('the run stands at the message until the provider has it, and then goes on past its else', async () => {
  const given = await started();
  expect(await stands(given)).toBe('sms_hello');
  expect((await given.run()).cursors['']?.until).toBe(given.start + HOUR + HOUR / 2);
  await given.settle(HOUR);
  expect(await labels(given)).toEqual(['sms_hello sent', 'email_last sent']);
  expect(await given.run()).toMatchObject({ outcome: 'completed' });
  expect((await given.journal()).filter((line) => /sms_hello/.test(line))).toEqual(['queued sms_hello', 'sent sms_hello']);
  expect(given.sms.sent.map(({ to, from, text, html, subject }) => ({ to, from, text, html, subject }))).toEqual([
    { to: '+33612345678', from: 'Lantern', text: 'hello', html: '', subject: '' },
  ]);
});

test('nothing else wakes it meanwhile', async () => {
  const given = await started();
  const { id } = await given.run();
  expect(await given.perform({ run: id, cursor: '', seq: 2, from: 'sms_hello', now: 0 })).toEqual({
    next: 'sms_hello',
    sleep: HOUR / 2,
    stored: false,
  });
  expect(await labels(given)).toEqual(['sms_hello queued']);
});

describe('the else runs at once where the stage can tell', () => {
  test.each([
    ['no address', { phone: undefined }],
    ['no consent', { consents: ['email'] }],
  ])('%s', async (reason, contact) => {
    const given = await started(undefined, undefined, contact);
    expect(await labels(given)).toEqual(['email_plan_b queued', 'email_last queued']);
    expect(await given.journal()).toContain(`skipped sms_hello (${reason})`);
    expect((await given.run()).outcome).toBe('completed');
  });

  test('an address that must not be written to', async () => {
    const given = await world();
    await given.read((tx) => tx.suppressions.add('sms', addressHash('+33612345678'), 'complained', 0));
    await given.settle(HOUR);
    expect(await labels(given)).toEqual(['email_plan_b sent', 'email_last sent']);
  });

  test('quiet hours that skip', async () => {
    const given = await started(undefined, 'policies: { quiet_hours: { from: "08:00", until: "20:00", then: skip } }\n');
    expect((await given.journal()).filter((line) => line.startsWith('skipped'))).toEqual([
      'skipped sms_hello (quiet hours)',
      'skipped email_plan_b (quiet hours)',
      'skipped email_last (quiet hours)',
    ]);
  });

  test('a cap of its channel', async () => {
    const caps = 'policies: { caps: [{ messages: 1, per: 1d, channel: sms }] }\n';
    const given = await world('sms hello as first sms hello as second else { email plan_b }', caps);
    await given.settle(HOUR);
    expect(await labels(given)).toEqual(['first sent', 'email_plan_b sent']);
    expect(await given.journal()).toContain('skipped second (capped)');
  });
});

test('quiet hours that hold: the message is held first, and its else waits for the provider after that', async () => {
  const given = await started(undefined, 'policies: { quiet_hours: { from: "08:00", until: "20:00" } }\n');
  expect(await stands(given)).toBe('start');
  expect(await given.messages()).toEqual([]);
  await given.at(10 * HOUR);
  expect(await labels(given)).toEqual(['sms_hello sent', 'email_last sent']);
});

describe('the else runs when the message will not go', () => {
  async function answered(answer: Delivery, knows: 'the truth' | 'cannot say' = 'the truth'): Promise<World> {
    const given = await world();
    given.sms.knows = knows;
    given.sms.answers.push(answer);
    await given.settle(HOUR);
    return given;
  }

  test('refused', async () => {
    const given = await answered({ kind: 'refused', reason: '422 no such number' });
    expect(await labels(given)).toEqual(['sms_hello refused', 'email_plan_b sent', 'email_last sent']);
    expect(await given.journal()).toContain('not sent sms_hello (refused: 422 no such number)');
  });

  test('nobody knows', async () => {
    const given = await answered({ kind: 'unknown', reason: 'time-out' }, 'cannot say');
    expect(await labels(given)).toEqual(['sms_hello unknown', 'email_plan_b sent', 'email_last sent']);
  });

  test('withdrawn at claim, since consent is gone', async () => {
    const given = await started();
    await given.read((tx) => tx.rows.upsert('contact', { id: contactId('ada'), consents: ['email'] }));
    await given.settle(HOUR);
    expect(await labels(given)).toEqual(['sms_hello withdrawn', 'email_plan_b sent', 'email_last sent']);
    expect(await given.journal()).toContain('not sent sms_hello (withdrawn: no consent)');
  });
});

describe('the provider gives no answer in time', () => {
  const away = Array.from({ length: 50 }, () => ({ kind: 'retry', reason: 'connection refused' }) as const);

  test('a message that is still in the queue is withdrawn first, so that the else does not double it', async () => {
    const given = await started();
    given.sms.answers.push(...away);
    await given.engine.dispatch(given.start + HOUR, given.realNow);
    expect((await rowOf(given, 'sms_hello')).reason).toBe('connection refused');
    await given.receive(1.5 * HOUR);
    await given.settle(1.5 * HOUR);
    expect(await labels(given)).toEqual(['sms_hello withdrawn', 'email_plan_b sent', 'email_last sent']);
    expect((await given.journal()).filter((line) => /sms_hello/.test(line))).toEqual([
      'queued sms_hello',
      'withdrawn sms_hello (gave up)',
      'not sent sms_hello (withdrawn: gave up)',
    ]);
    given.sms.answers.length = 0;
    given.realNow += HOUR;
    await given.settle(1.5 * HOUR);
    expect(given.sms.sent.length).toBe(1);
  });

  test('a millisecond before that nothing happens', async () => {
    const given = await started();
    given.sms.answers.push(...away);
    await given.engine.dispatch(given.start + HOUR, given.realNow);
    await given.receive(1.5 * HOUR - 1);
    const { id } = await given.run();
    const answer = await given.perform({ run: id, cursor: '', seq: 2, from: 'sms_hello', now: 0 });
    expect(answer).toEqual({ next: 'sms_hello', sleep: 1, stored: false });
    expect(await labels(given)).toEqual(['sms_hello queued']);
  });

  /** A dispatcher has taken the message and says nothing. */
  async function beingSent(): Promise<World> {
    const given = await started();
    await claim(given.store, await rowOf(given, 'sms_hello'), { now: given.start + HOUR, realNow: given.realNow });
    await given.receive(1.5 * HOUR);
    return given;
  }

  test('one that is being sent is waited for, since it may have left', async () => {
    const given = await beingSent();
    const { id } = await given.run();
    const answer = await given.perform({ run: id, cursor: '', seq: 2, from: 'sms_hello', now: 0 });
    expect(answer).toMatchObject({ next: 'sms_hello', stored: false });
    expect(answer.sleep).toBeGreaterThan(0);
    expect(await labels(given)).toEqual(['sms_hello sending']);
    // The clock does not pass the instant before it is known.
    given.realNow += LEASE_MS;
    given.sms.knows = 'accepted';
    await given.settle(1.5 * HOUR);
    expect(await labels(given)).toEqual(['sms_hello sent', 'email_last sent']);
  });

  test('and if it turns out that it did not leave, it is withdrawn', async () => {
    const given = await beingSent();
    given.realNow += LEASE_MS;
    given.sms.knows = 'not accepted';
    await given.engine.dispatch(given.start + 1.5 * HOUR, given.realNow);
    expect(await labels(given)).toEqual(['sms_hello queued']);
    await given.settle(1.5 * HOUR);
    expect(await labels(given)).toEqual(['sms_hello withdrawn', 'email_plan_b sent', 'email_last sent']);
  });
});

test('an exit ends a run that waits for its message, and the message with it', async () => {
  const given = await started();
  await given.at(HOUR, { event: 'order placed', about: 'o1' });
  expect(await given.run()).toMatchObject({ outcome: 'exited' });
  expect(await labels(given)).toEqual(['sms_hello withdrawn']);
});

test('an else of an else, and one whose ways join', async () => {
  const steps = 'sms hello as first else { sms hello as second else { email plan_b } } wait 1h email last';
  const given = await world(steps);
  given.sms.answers.push({ kind: 'refused', reason: 'a' }, { kind: 'refused', reason: 'b' });
  await given.at(HOUR);
  expect(await labels(given)).toEqual(['first refused', 'second refused', 'email_plan_b sent']);
  await given.at(2 * HOUR);
  expect(await labels(given)).toEqual(['first refused', 'second refused', 'email_plan_b sent', 'email_last sent']);
});

test('the patience is that of the channel', async () => {
  const given = await started('email hello else { email plan_b } email last');
  expect((await given.run()).cursors['']).toMatchObject({ label: 'email_hello', until: given.start + 3 * HOUR });
});

test('a process that comes new goes on where the run stands', async () => {
  const given = await started();
  const other = given.restart();
  other.sms.answers.push({ kind: 'refused', reason: 'x' });
  await other.settle(HOUR);
  expect(await labels(other)).toEqual(['sms_hello refused', 'email_plan_b sent', 'email_last sent']);
});
