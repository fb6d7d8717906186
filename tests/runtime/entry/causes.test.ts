/** What events do to live runs and to each other: calendar waits that follow their date, and chains of causes (semantics §1, §4). */
import { expect, test } from 'vitest';
import { contactId, createWorld, DAY, HOUR, type World } from '../world/create-world.ts';

const untilOf = async (world: World): Promise<string> => new Date((await world.run()).cursors['']?.until ?? 0).toISOString();
const waiting = (moment: string): Promise<World> =>
  createWorld({
    campaigns: `campaign c { once when contact registered then { wait until ${moment}  stop outcome done } }`,
    contacts: { ada: { birthday: '1990-02-01' } },
  });

test('a pending wait follows its date: later it sleeps on, earlier it is nudged', async () => {
  const world = await waiting('contact.birthday at 09:00');
  await world.at(0, { event: 'contact registered' });
  expect(await untilOf(world)).toBe('2026-02-01T08:00:00.000Z');
  await world.receive(HOUR, { event: 'contact updated', with: { birthday: '1990-03-01' } });
  await world.engine.route(world.start + HOUR);
  expect([await untilOf(world), (await world.run()).needsNudge]).toEqual(['2026-03-01T08:00:00.000Z', false]);
  await world.receive(2 * HOUR, { event: 'contact updated', with: { birthday: '1990-01-07' } });
  await world.engine.route(world.start + 2 * HOUR);
  expect([await untilOf(world), (await world.run()).needsNudge]).toEqual(['2026-01-07T08:00:00.000Z', true]);
  await world.at(2 * DAY);
  expect(await world.run()).toMatchObject({ outcome: 'done' });
  expect((await world.journal()).filter((line) => line.startsWith('moved'))).toEqual(['moved wait_1', 'moved wait_1']);
});

test('a wait in contact time follows the zone; one in store time does not', async () => {
  for (const [moment, moved] of [
    ['2026-02-01 at 09:00', '2026-02-01T14:00:00.000Z'],
    ['2026-02-01 at 09:00 in store time', '2026-02-01T08:00:00.000Z'],
  ] as const) {
    const world = await waiting(moment);
    await world.at(0, { event: 'contact registered' });
    await world.at(HOUR, { event: 'contact updated', with: { time_zone: 'America/New_York' } });
    expect(await untilOf(world)).toBe(moved);
  }
});

test('what does not concern the date moves nothing and is not noted', async () => {
  const world = await waiting('contact.birthday at 09:00');
  await world.at(0, { event: 'contact registered' });
  await world.at(HOUR, { event: 'contact updated', with: { city: 'Lyon' } }, { event: 'order placed', about: 'o1' });
  expect(await untilOf(world)).toBe('2026-02-01T08:00:00.000Z');
  expect(await world.journal()).toEqual(['entered (contact registered)']);
});

/** A world that has received an event of this depth. */
async function caused(depth: number): Promise<World> {
  const world = await createWorld({
    campaigns: 'segment a = manual\ncampaign c { repeatable when social participated then add to a }',
    contacts: { ada: {} },
  });
  const contact = contactId('ada');
  await world.read((tx) =>
    tx.events.receive({
      ...{ id: 'caused', event: 'social participated', contact, occurredAt: world.start, receivedAt: world.start },
      ...{ aboutEntity: 'contact', aboutId: contact, payload: { kind: 'photo' }, depth },
    }),
  );
  await world.settle(0);
  return world;
}

test('what a run writes that an event has started is one cause further', async () => {
  const world = await caused(7);
  const events = await world.read((tx) => tx.events.timeline(contactId('ada'), 10));
  expect(events.filter((event) => event.event === 'segment entered')).toMatchObject([{ depth: 8, payload: { segment: 'a' } }]);
  expect(world.alerts).toEqual([]);
});

test('the eighth cause is the last that starts a run, and that run causes nothing more', async () => {
  const world = await caused(8);
  expect(await world.run()).toMatchObject({ outcome: 'failed' });
  expect(await world.read((tx) => tx.memberships.has('a', contactId('ada')))).toBe(false);
  expect(world.alerts.length).toBe(1);
});

test('an event at the end of a longer chain changes nothing and starts nothing: it is kept with its reason', async () => {
  const world = await caused(9);
  expect(await world.runs()).toEqual([]);
  const letters = await world.read((tx) => tx.deadLetters.all());
  expect(letters).toMatchObject([{ id: 'event/caused', reason: 'a chain of more than 8 causes', content: { depth: 9 } }]);
  expect(await world.journal()).toEqual(['chain stopped (a chain of more than 8 causes)']);
  expect(world.alerts).toEqual([expect.stringContaining('`social participated` caused')]);
  await world.at(DAY, { event: 'contact updated', with: { city: 'Lyon' } });
  expect(await world.contact('ada')).toMatchObject({ city: 'Lyon' });
});
