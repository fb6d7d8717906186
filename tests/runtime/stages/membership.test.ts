/** `add to` and `remove from`: members, journal, and the event that other campaigns see (semantics §4). */
import { expect, test } from 'vitest';
import type { StoredEvent } from '../../../runtime/store/port.ts';
import { contactId, createWorld, DAY, type World } from '../world/create-world.ts';

const MESSAGES = { hello: '---\nsubject: hello\n---\n<p>hello</p>' };
async function world(campaigns: string): Promise<World> {
  const made = await createWorld({ campaigns: `segment vip = manual\n${campaigns}`, messages: MESSAGES, contacts: { ada: {} } });
  await made.at(DAY, { event: 'contact registered' });
  return made;
}
const members = (given: World) => given.read((tx) => tx.memberships.members('vip', { limit: 10, offset: 0 }));
const events = async (given: World): Promise<readonly StoredEvent[]> =>
  (await given.read((tx) => tx.events.timeline(contactId('ada'), 100))).filter((event) => event.event.startsWith('segment '));
const lines = async (given: World): Promise<readonly string[]> =>
  (await given.journal()).filter((line) => /^(added|removed|kept)/.test(line));

test('a member is added once, with the run that did it, and the event is handled in the lane of the contact', async () => {
  const given = await world('campaign c { once when contact registered then { add to vip } }');
  const { id } = await given.run();
  expect(await members(given)).toEqual([{ segment: 'vip', contact: contactId('ada'), since: given.start + DAY, run: id }]);
  expect(await lines(given)).toEqual(['added add_to_vip']);
  expect(await events(given)).toMatchObject([
    {
      id: `${id}/add_to_vip/1`,
      event: 'segment entered',
      contact: contactId('ada'),
      aboutEntity: 'contact',
      aboutId: contactId('ada'),
      occurredAt: given.start + DAY,
      receivedAt: given.start + DAY,
      payload: { segment: 'vip' },
      depth: 1,
    },
  ]);
  expect((await events(given))[0]?.seq).toBeGreaterThan(0);
});

test('what changes nothing writes no event', async () => {
  const given = await world('campaign c { once when contact registered then { remove from vip as a  add to vip as b  add to vip as d } }');
  expect(await lines(given)).toEqual(['kept a (was no member)', 'added b', 'kept d (was a member already)']);
  expect((await events(given)).map((event) => event.event)).toEqual(['segment entered']);
});

test('a member that leaves is none any more', async () => {
  const given = await world('campaign c { once when contact registered then { add to vip wait 1d remove from vip } }');
  await given.at(2 * DAY);
  expect(await members(given)).toEqual([]);
  expect(await lines(given)).toEqual(['added add_to_vip', 'removed remove_from_vip']);
  expect((await events(given)).map((event) => event.event)).toEqual(['segment entered', 'segment left']);
});

test('a condition of the same stage sees it', async () => {
  const given = await world(`campaign c {
    once when contact registered
    then {
      if contact in vip { stop outcome early }
      add to vip
      if contact in vip { email hello } else { stop outcome blind }
    }
  }`);
  expect((await given.run()).outcome).toBe('completed');
  expect((await given.messages()).map((row) => row.label)).toEqual(['email_hello']);
});

test('an exit that it makes true ends the run before the next effect', async () => {
  const given = await world('campaign c { once when contact registered unless contact in vip then { add to vip email hello } }');
  expect(await given.run()).toMatchObject({ outcome: 'exited' });
  expect(await given.messages()).toEqual([]);
});

test('an exit may add and remove as it ends the run', async () => {
  const given = await world('campaign c { once when contact registered unless purchased { add to vip } then { wait 30d } }');
  await given.at(2 * DAY, { event: 'order placed', about: 'o1' });
  expect(await given.run()).toMatchObject({ outcome: 'exited' });
  expect(await lines(given)).toEqual(['added add_to_vip']);
  expect((await events(given)).map(({ depth }) => depth)).toEqual([1]);
});

test('a chain of causes that is deeper than eight stops the run with an alert', async () => {
  const given = await createWorld({
    campaigns: 'segment vip = manual\ncampaign c { repeatable when contact registered then { add to vip } }',
    contacts: { ada: {} },
  });
  const enter = async (depth: number): Promise<void> => {
    const id = `deep-${depth}`;
    const at = given.start + depth;
    await given.receive(depth);
    await given.read(async (tx) => {
      await tx.memberships.remove('vip', contactId('ada'));
      const about = { aboutEntity: 'contact', aboutId: contactId('ada') };
      await tx.events.receive({
        id,
        event: 'contact registered',
        contact: contactId('ada'),
        occurredAt: at,
        receivedAt: at,
        ...about,
        payload: {},
        depth,
      });
    });
    await given.settle(depth);
  };
  await enter(7);
  expect((await given.runs()).map((run) => run.outcome)).toEqual(['completed']);
  expect((await events(given)).map(({ depth }) => depth)).toEqual([8]);
  expect(given.alerts).toEqual([]);
  await enter(8);
  const [, deep] = await given.runs();
  expect(deep).toMatchObject({ outcome: 'failed', endedBy: 'failure', reason: 'more than 8 events in a row caused each other' });
  expect(await members(given)).toEqual([]);
  expect(given.alerts).toEqual([expect.stringContaining(`Run ${deep?.id} of c stops at \`add_to_vip\``)]);
});
