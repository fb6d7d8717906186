/** Events of messages as their providers report them: by the id that the message was sent under. */
import { expect, test } from 'vitest';
import { receiveEvent } from '../../../runtime/entry/receive.ts';
import { addressHash } from '../../../runtime/stages/consent.ts';
import { deployedWorkspace } from '../../../runtime/stages/context.ts';
import type { IncomingEvent, OutboxRow } from '../../../runtime/store/port.ts';
import { contactId, createWorld, HOUR, type World } from '../world/create-world.ts';

const CAMPAIGNS = `segment readers = manual
campaign hello_campaign { repeatable tagged news when contact registered then { email hello as greeting wait 30d } }
campaign reading { repeatable when hello opened then { add to readers } }`;

async function sent(): Promise<{ readonly world: World; readonly row: OutboxRow }> {
  const world = await createWorld({
    campaigns: CAMPAIGNS,
    messages: { hello: '---\nsubject: hello\n---\n<p>hello</p>' },
    contacts: { ada: { email: 'Ada@x.example' }, ben: {} },
  });
  await world.at(0, { event: 'contact registered' });
  const [row] = await world.messages();
  if (row === undefined) throw new Error('Nothing was sent.');
  return { world, row };
}

/** As a provider says it: about a message, of nobody. */
async function report(world: World, hours: number, event: Pick<IncomingEvent, 'event' | 'id'> & Partial<IncomingEvent>): Promise<boolean> {
  const at = world.start + hours * HOUR;
  const isNew = await world.store.transaction(async (tx) =>
    receiveEvent(tx, await deployedWorkspace(tx), { occurredAt: at, receivedAt: at, payload: {}, ...event }),
  );
  await world.settle(hours * HOUR);
  return isNew;
}

const isSuppressed = (world: World): Promise<boolean> => world.read((tx) => tx.suppressions.has('email', addressHash('ada@x.example')));
const rowNow = async (world: World, { id }: OutboxRow): Promise<OutboxRow | undefined> => world.read((tx) => tx.outbox.get(id));

test('the contact is the one who got it, and the event keeps what the message was', async () => {
  const { world, row } = await sent();
  const opened = { event: 'message opened', id: 'o', aboutId: row.id, contact: { key: 'world/ben' }, payload: { channel: 'pigeon' } };
  expect(await report(world, 1, opened)).toBe(true);
  expect(await report(world, 2, opened)).toBe(false);
  expect(await world.read((tx) => tx.events.get('o'))).toMatchObject({
    contact: contactId('ada'),
    aboutEntity: 'message',
    payload: { channel: 'email', message: 'hello', campaign: 'hello_campaign', tags: ['news'] },
  });
  expect(await world.read((tx) => tx.memberships.has('readers', contactId('ada')))).toBe(true);
});

test('the first time counts, of people and of machines each', async () => {
  const { world, row } = await sent();
  await report(world, 1, { event: 'message opened', id: 'a', aboutId: row.id, payload: { machine: true } });
  await report(world, 2, { event: 'message opened', id: 'b', aboutId: row.id });
  await report(world, 3, { event: 'message opened', id: 'c', aboutId: row.id });
  await report(world, 4, { event: 'message clicked', id: 'd', aboutId: row.id, payload: { machine: true } });
  await report(world, 5, { event: 'message delivered', id: 'e', aboutId: row.id });
  await report(world, 6, { event: 'message replied', id: 'f', aboutId: row.id });
  const at = (hours: number): number => world.start + hours * HOUR;
  const noted = { machineOpenedAt: at(1), openedAt: at(2), machineClickedAt: at(4), deliveredAt: at(5), repliedAt: at(6) };
  expect(await rowNow(world, row)).toEqual({ ...row, ...noted });
  expect(
    (await world.journal()).filter((line) => line.includes('greeting') && !line.startsWith('queued') && !line.startsWith('sent')),
  ).toEqual([
    'opened greeting (by a machine)',
    'opened greeting',
    'clicked greeting (by a machine)',
    'delivered greeting',
    'replied greeting',
  ]);
});

test.each([
  ['a bounce', 'message bounced', {}, true],
  ['a mailbox that is full', 'message bounced', { soft: true }, false],
  ['a complaint', 'message complained', {}, true],
  ['an opening', 'message opened', {}, false],
])('%s: no more is written to the address: %s', async (_, event, payload, suppressed) => {
  const { world, row } = await sent();
  await report(world, 1, { event, id: 'x', aboutId: row.id, payload });
  expect(await isSuppressed(world)).toBe(suppressed);
  // A later run of the contact.
  await world.store.transaction((tx) => tx.runs.update(row.run, { status: 'ended', closed: true, needsNudge: false }));
  await world.at(2 * HOUR, { event: 'contact registered' });
  expect((await world.messages()).length).toBe(suppressed ? 1 : 2);
});

test.each([
  ['queued', 'the message `greeting` has not gone out: it is queued'],
  ['withdrawn', 'the message `greeting` has not gone out: it is withdrawn'],
] as const)('about a message that is %s nothing is noted', async (state, reason) => {
  const { world, row } = await sent();
  await world.store.transaction((tx) => tx.outbox.update(row.id, { state, availableAt: world.start + 1_000 * HOUR }));
  await report(world, 1, { event: 'message opened', id: 'x', aboutId: row.id });
  expect((await world.read((tx) => tx.deadLetters.all())).map((letter) => letter.reason)).toEqual([reason]);
  expect((await rowNow(world, row))?.openedAt).toBeUndefined();
});

test('a provider that tells of a message whose answer was lost is believed', async () => {
  const { world, row } = await sent();
  await world.store.transaction((tx) => tx.outbox.update(row.id, { state: 'unknown' }));
  await report(world, 1, { event: 'message opened', id: 'x', aboutId: row.id });
  expect((await rowNow(world, row))?.openedAt).toBe(world.start + HOUR);
});
