/** `set`, `unsubscribe`, `suppress`, `start`: what they write, what they cause, and where they stop (semantics §4, §7). */
import { describe, expect, test } from 'vitest';
import { AS_IT_WAS } from '../../../runtime/stages/cause-event.ts';
import { addressHash } from '../../../runtime/stages/consent.ts';
import type { StoredEvent } from '../../../runtime/store/port.ts';
import { contactId, createWorld, DAY, type World } from '../world/create-world.ts';

const SCHEMA =
  'contact: { fields: { points: number, spent: money, share: percent, patience: duration, seen_at: instant, tier: text, day: date } }';
const MESSAGES = { hello: '---\nsubject: hello\n---\n<p>hello</p>' };

const world = (campaigns: string, fields: Readonly<Record<string, string | number>> = {}): Promise<World> =>
  createWorld({ campaigns, schema: SCHEMA, messages: MESSAGES, contacts: { ada: fields } });

async function afterEvent(campaigns: string, fields: Readonly<Record<string, string | number>> = {}): Promise<World> {
  const given = await world(campaigns, fields);
  await given.at(DAY, { event: 'contact registered' });
  return given;
}

const eventsOf = async (given: World, name: string): Promise<readonly StoredEvent[]> =>
  (await given.read((tx) => tx.events.timeline(contactId('ada'), 100))).filter((event) => event.event === name);
const setting = (value: string, field = 'points'): string =>
  `campaign c { once when contact registered then { set contact.${field} = ${value} as it } }`;

describe('set', () => {
  test('writes the row under the lock of the contact, and causes an event that says how it was', async () => {
    const given = await afterEvent(setting('contact.points + 100'), { points: 5 });
    const { id } = await given.run();
    expect(String((await given.contact('ada'))?.points)).toBe('105');
    expect((await eventsOf(given, 'contact updated')).filter((event) => event.depth > 0)).toMatchObject([
      { id: `${id}/it/1`, depth: 1, payload: { points: '105', [AS_IT_WAS]: { points: '5' } }, occurredAt: given.start + DAY },
    ]);
    const [entry] = (await given.read((tx) => tx.journal.read({ run: id }))).filter(({ kind }) => kind === 'set');
    expect(entry).toMatchObject({ label: 'it', data: { field: 'points', was: '5', value: '105' } });
  });

  test.each([
    // Six decimals, half to even.
    ['points', '0.000001 * 0.5', '0'],
    ['points', '0.000003 * 0.5', '0.000002'],
    ['spent', '0.05 EUR * 0.5', '2'],
    ['spent', '0.15 EUR * 0.5', '8'],
    ['patience', '1h * 1.5', '5400000'],
    ['seen_at', 'now', String(Date.UTC(2026, 0, 6, 9))],
    ['share', '20%', '20'],
    ['day', '2026-02-28', '2026-02-28'],
  ])('rounds contact.%s = %s as it is stored', async (field, value, stored) => {
    const given = await afterEvent(setting(value, field));
    expect(String((await given.contact('ada'))?.[field])).toBe(stored);
  });

  test.each([
    ['contact.points + 1', {}, 'kept it (the value is unknown)'],
    ['5', { points: 5 }, 'kept it (has the value already)'],
    ['contact.points * contact.points', { points: 1e13 }, 'kept it (the field cannot hold the value)'],
  ])('leaves the field as it is: %s', async (value, fields, line) => {
    const given = await afterEvent(setting(value), fields);
    const before = (await eventsOf(given, 'contact updated')).length;
    expect((await given.journal()).filter((one) => one.startsWith('kept'))).toEqual([line]);
    expect((await eventsOf(given, 'contact updated')).length).toBe(before);
    expect((await given.run()).outcome).toBe('completed');
  });

  test('what the shop has said meanwhile is not overwritten when the event comes to be handled', async () => {
    const given = await world(setting('7'));
    await given.receive(DAY, { event: 'contact registered' });
    await given.engine.route(given.start + DAY);
    await given.engine.startRuns();
    // The stage has written 7 and its event is pending; another writes the row before it is handled.
    await given.read((tx) => tx.rows.upsert('contact', { id: contactId('ada'), tier: 'gold' }));
    await given.settle(DAY);
    expect(await given.contact('ada')).toMatchObject({ tier: 'gold' });
    expect(String((await given.contact('ada'))?.points)).toBe('7');
  });

  test('an event from outside cannot say that its rows are written', async () => {
    const given = await world(setting('7'));
    await given.at(DAY, { event: 'contact updated', with: { tier: 'gold', [AS_IT_WAS]: { tier: 'blue' } } });
    expect(await given.contact('ada')).toMatchObject({ tier: 'gold' });
  });

  test('at the end of a chain of causes that is too deep nothing is set, and a person is told', async () => {
    const given = await world(setting('7'));
    const at = given.start + DAY;
    await given.receive(DAY);
    const about = { contact: contactId('ada'), aboutEntity: 'contact', aboutId: contactId('ada') };
    const deep = { id: 'deep', event: 'contact registered', occurredAt: at, receivedAt: at, payload: {}, depth: 8 };
    await given.read((tx) => tx.events.receive({ ...deep, ...about }));
    await given.settle(DAY);
    expect(await given.run()).toMatchObject({ outcome: 'failed', reason: 'more than 8 events in a row caused each other' });
    expect(given.alerts).toEqual([expect.stringContaining('Its step would set `contact.points`')]);
    expect((await given.contact('ada'))?.points).toBeUndefined();
  });
});

test('a consent that is taken back is written with its event, and one that is not there changes nothing', async () => {
  const given = await afterEvent(
    'campaign c { once when contact registered then { unsubscribe from email as a  unsubscribe from sms as b } }',
  );
  expect((await given.contact('ada'))?.consents).toEqual([]);
  expect(await eventsOf(given, 'contact unsubscribed')).toMatchObject([
    { depth: 1, payload: { channel: 'email', [AS_IT_WAS]: { consents: ['email'] } } },
  ]);
  expect((await given.journal()).slice(-3)).toEqual(['unsubscribed a', 'kept b (had no consent)', 'ended (the end of the flow)']);
});

test('a suppressed contact is suppressed at all its addresses and at those to come; no event says so', async () => {
  const given = await afterEvent('campaign c { once when contact registered then { suppress contact } }');
  const { has } = await given.read(async (tx) => tx.suppressions);
  expect(await has('email', addressHash('ada@x.example'))).toBe(true);
  expect(await has('email', addressHash('new@x.example'))).toBe(false);
  expect(await has('email', addressHash('new@x.example'), contactId('ada'))).toBe(true);
  expect(await has('sms', addressHash('+33'), contactId('ben'))).toBe(false);
});

test('a campaign that is started knows who started it, and the row of the run', async () => {
  const given = await world(`
    campaign a { repeatable per order when order placed then { start b } }
    campaign b { repeatable per order when order delivered then { wait 1d } }`);
  await given.at(DAY, { event: 'order placed', about: 'o1' });
  const [a, b] = [...(await given.runs())].sort((x, y) => (x.campaign < y.campaign ? -1 : 1));
  expect(b).toMatchObject({ campaign: 'b', key: 'order/o1' });
  expect(await eventsOf(given, 'campaign started')).toMatchObject([{ payload: { campaign: 'b', run: a?.id, order: 'o1' }, depth: 1 }]);
});
