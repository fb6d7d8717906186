/** Calendar waits in a run: they wait, pass, and follow their date and the contact's zone (language §7, semantics §1). */
import { describe, expect, test } from 'vitest';
import { movedDeadline } from '../../../runtime/stages/calendar-wait.ts';
import { type Context, deployedWorkspace } from '../../../runtime/stages/context.ts';
import { contactId, createWorld, DAY, HOUR, type World } from '../world/create-world.ts';

// The worlds begin on Monday 5 January 2026 at 10:00 in Paris (09:00 UTC).
const MESSAGES = {
  first: '---\nsubject: first\n---\n<p>first</p>',
  last: '---\nsubject: last\n---\n<p>last</p>',
  plan_b: '---\nsubject: plan b\n---\n<p>plan b</p>',
};
const PARIS = Date.UTC(2026, 0, 5, 9);

async function world(steps: string, contact: object = {}): Promise<World> {
  const made = await createWorld({
    campaigns: `campaign c { once when contact registered then { ${steps} } }`,
    messages: MESSAGES,
    contacts: { ada: { ...contact } },
  });
  expect(made.start).toBe(PARIS);
  await made.at(0, { event: 'contact registered' });
  return made;
}

const until = async (given: World): Promise<string> => new Date((await given.run()).cursors['']?.until ?? 0).toISOString();
const sent = async (given: World): Promise<readonly string[]> => (await given.messages()).map((row) => row.label);
const write = (given: World, fields: object): Promise<boolean> =>
  given.read((tx) => tx.rows.upsert('contact', { id: contactId('ada'), ...fields }));
const ask = async (given: World) => given.perform({ run: (await given.run()).id, cursor: '', seq: 2, from: 'wait_1', now: 0 });

describe('it waits', () => {
  test.each([
    ['wait 3 days at 09:00', '2026-01-08T08:00:00.000Z'],
    ['wait 1 month at 09:00', '2026-02-05T08:00:00.000Z'],
    ['wait until monday at 09:00', '2026-01-12T08:00:00.000Z'],
    ['wait until monday at 10:30', '2026-01-05T09:30:00.000Z'],
    ['wait until 2026-12-24 at 08:00 in store time', '2026-12-24T07:00:00.000Z'],
    ['wait until contact.birthday at 09:00', '2026-03-09T08:00:00.000Z'],
    ['wait until 1 week before contact.birthday at 09:00 in "America/New_York"', '2026-03-02T14:00:00.000Z'],
    ['wait until between 14:00 and 17:00 on monday to friday', '2026-01-05T13:00:00.000Z'],
  ])('%s', async (step, at) => {
    const given = await world(`${step} email last`, { birthday: '1990-03-09' });
    expect(await given.run()).toMatchObject({ status: 'running', cursors: { '': { label: 'wait_1', since: PARIS } } });
    expect(await until(given)).toBe(at);
    const instant = Date.parse(at) - PARIS;
    await given.at(instant - 1);
    expect(await sent(given)).toEqual([]);
    await given.at(instant);
    expect(await sent(given)).toEqual(['email_last']);
  });
});

describe('it does not wait', () => {
  test.each([
    ['wait until 2025-12-24 at 08:00', 'the date is past'],
    ['wait until 2026-01-05 at 10:00', 'the date is past'],
    ['wait until contact.birthday at 09:00', 'the date is unknown'],
    ['wait until between 09:00 and 17:00 on monday to friday', 'inside the window'],
    ['wait until between 10:00 and 17:00', 'inside the window'],
  ])('%s: %s', async (step, reason) => {
    const given = await world(`${step} email last`);
    expect(await sent(given)).toEqual(['email_last']);
    expect(await given.journal()).toContain(`passed wait_1 (${reason})`);
    expect((await given.run()).outcome).toBe('completed');
  });

  test('its else runs then, and only then', async () => {
    const steps = 'wait until contact.birthday at 09:00 else { email plan_b } email last';
    const unknown = await world(steps);
    expect(await sent(unknown)).toEqual(['email_plan_b', 'email_last']);
    const known = await world(steps, { birthday: '1990-01-06' });
    await known.at(2 * DAY);
    expect(await sent(known)).toEqual(['email_last']);
  });

  test('an else that stops', async () => {
    const given = await world('wait until 2025-12-24 at 08:00 else { stop outcome too_late } email last');
    expect(await given.run()).toMatchObject({ outcome: 'too_late' });
  });
});

test('what a stage found stays so when it resumes after a hold', async () => {
  const given = await createWorld({
    campaigns: 'campaign c { once when contact registered then { wait until contact.birthday at 09:00 else { email first } email last } }',
    messages: MESSAGES,
    settings: `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
policies: { quiet_hours: { from: "08:00", until: "20:00" } }
channels: { email: { provider: smtp, from: "Test shop <shop@shop.example>" } }
`,
    contacts: { ada: {} },
  });
  await given.at(0, { event: 'contact registered' });
  expect(await sent(given)).toEqual([]);
  await write(given, { birthday: '1990-03-09' });
  await given.at(10 * HOUR);
  expect(await sent(given)).toEqual(['email_first', 'email_last']);
  expect((await given.journal()).filter((line) => line.startsWith('passed'))).toEqual(['passed wait_1 (the date is unknown)']);
});

describe('a pending wait follows its date', () => {
  const steps = 'wait until 1 day before contact.birthday at 09:00 else { email plan_b } email last';
  // 8 January at 09:00 in Paris.
  const pending = (): Promise<World> => world(steps, { birthday: '1990-01-09' });

  test('asked before its deadline, it answers with the deadline of now', async () => {
    const given = await pending();
    await given.receive(DAY);
    expect(await ask(given)).toEqual({ next: 'wait_1', sleep: 2 * DAY - HOUR, stored: false });
    await write(given, { birthday: '1990-01-12' });
    expect(await ask(given)).toEqual({ next: 'wait_1', sleep: 5 * DAY - HOUR, stored: false });
    expect(await until(given)).toBe('2026-01-11T08:00:00.000Z');
    const [moved] = (await given.read((tx) => tx.journal.read({}))).filter((entry) => entry.kind === 'moved');
    expect(moved).toMatchObject({ label: 'wait_1', data: { until: '2026-01-11T08:00:00.000Z' } });
    expect((await given.run()).cursors['']).toMatchObject({ since: PARIS, seq: 1 });
  });

  test('later: the run that wakes at the old instant sleeps on', async () => {
    const given = await pending();
    await write(given, { birthday: '1990-01-12' });
    await given.at(3 * DAY);
    expect(await sent(given)).toEqual([]);
    await given.at(6 * DAY - HOUR - 1);
    expect(await sent(given)).toEqual([]);
    await given.at(6 * DAY - HOUR);
    expect(await sent(given)).toEqual(['email_last']);
  });

  test('into the past: it ends at once, without its else', async () => {
    const given = await pending();
    await given.receive(2 * DAY);
    await write(given, { birthday: '1990-01-07' });
    expect(await ask(given)).toEqual({ next: 'end', stored: true });
    expect(await sent(given)).toEqual(['email_last']);
  });

  test('a yearly date that has come is not taken for that of the next year, however late the run wakes', async () => {
    const given = await pending();
    await given.receive(4 * DAY);
    expect(await ask(given)).toEqual({ next: 'end', stored: true });
    expect(await sent(given)).toEqual(['email_last']);
  });

  test('a date that is gone leaves the wait where it was', async () => {
    const given = await pending();
    await write(given, { birthday: undefined });
    await given.at(3 * DAY - HOUR - 1);
    expect(await sent(given)).toEqual([]);
    await given.at(3 * DAY - HOUR);
    expect(await sent(given)).toEqual(['email_last']);
  });

  test('the zone of the contact counts', async () => {
    const given = await world('wait 3 days at 09:00 email last', { time_zone: 'Europe/Paris' });
    expect(await until(given)).toBe('2026-01-08T08:00:00.000Z');
    await write(given, { time_zone: 'America/New_York' });
    await given.receive(HOUR);
    await ask(given);
    expect(await until(given)).toBe('2026-01-08T14:00:00.000Z');
  });

  test('a span counts from the beginning of the wait, whenever it is asked', async () => {
    const given = await world('wait 3 days at 09:00 email last');
    await given.receive(2 * DAY);
    await ask(given);
    expect(await until(given)).toBe('2026-01-08T08:00:00.000Z');
    expect((await given.journal()).filter((line) => line.startsWith('moved'))).toEqual([]);
  });
});

test('where a pending wait has moved to can be asked from outside', async () => {
  const given = await world('wait until contact.birthday at 09:00 email last', { birthday: '1990-01-09' });
  const moved = async (): Promise<number | undefined> =>
    given.read(async (tx) => {
      const [run] = await tx.runs.all();
      const cursor = run?.cursors[''];
      if (run === undefined || cursor === undefined) throw new Error('There is no run.');
      const around: Context = { tx, library: given.library, workspace: await deployedWorkspace(tx), now: PARIS + DAY, subject: run };
      return movedDeadline(around, await given.library.get(tx, run.campaign, run.revision), run, cursor);
    });
  expect(await moved()).toBeUndefined();
  await write(given, { birthday: '1990-01-12' });
  expect(await moved()).toBe(Date.parse('2026-01-12T08:00:00Z'));
  await write(given, { birthday: undefined });
  expect(await moved()).toBeUndefined();
});
