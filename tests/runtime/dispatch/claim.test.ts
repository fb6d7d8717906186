/** What is tested again when a message is claimed, and why it is withdrawn (semantics §4). */
import { expect, test } from 'vitest';
import { claim } from '../../../runtime/dispatch/claim.ts';
import { addressHash } from '../../../runtime/stages/consent.ts';
import { contactId, createWorld, DAY, HOUR, type World } from '../world/create-world.ts';

/** One message of ada waits in the outbox; its run waits behind it. */
async function queued(head = '', settings?: string): Promise<World> {
  const world = await createWorld({
    campaigns: `campaign c { ${head} repeatable newest wins when contact registered unless purchased { email bye } then { email hello  wait 1d } }`,
    messages: { hello: '---\nsubject: hello\n---\n<p>hello</p>', bye: '---\nsubject: bye\n---\n<p>bye</p>' },
    contacts: { ada: {} },
    ...(settings === undefined ? {} : { settings }),
  });
  await world.receive(HOUR, { event: 'contact registered' });
  await world.engine.route(world.start + HOUR);
  await world.engine.startRuns();
  return world;
}

const at = (world: World, instant: number): { now: number; realNow: number } => ({ now: world.start + instant, realNow: world.realNow });
async function dispatch(world: World, instant = HOUR): Promise<readonly string[]> {
  await world.engine.dispatch(world.start + instant, world.realNow);
  return (await world.messages()).map((row) => `${row.label} ${row.state}${row.reason === undefined ? '' : ` (${row.reason})`}`);
}

test('a message that nothing speaks against is sent, once', async () => {
  const world = await queued();
  expect(await dispatch(world)).toEqual(['email_hello sent']);
  await dispatch(world);
  expect(world.channel.sent.map((message) => message.to)).toEqual(['ada@x.example']);
  expect((await world.messages())[0]).toMatchObject({ sentAt: world.start + HOUR, attempts: 1, fence: 1 });
});

test('an exit between queue and claim withdraws it; what the exit itself sends goes out', async () => {
  const world = await queued();
  await world.receive(HOUR, { event: 'order placed', about: 'o1' });
  await world.engine.route(world.start + HOUR);
  expect([...(await dispatch(world))].sort()).toEqual(['email_bye sent', 'email_hello withdrawn (the run ended meanwhile: unless)']);
  expect((await world.journal()).filter((line) => line.startsWith('withdrawn'))).toEqual([
    'withdrawn email_hello (the run ended meanwhile: unless)',
  ]);
});

test('a newer run withdraws it', async () => {
  const world = await queued();
  await world.receive(HOUR, { event: 'contact registered' });
  await world.engine.route(world.start + HOUR);
  expect(await dispatch(world)).toEqual(['email_hello withdrawn (the run ended meanwhile: newest wins)']);
});

test('consent that was withdrawn, an address that is suppressed or gone', async () => {
  const change = async (work: (world: World) => Promise<unknown>): Promise<readonly string[]> => {
    const world = await queued();
    await work(world);
    return dispatch(world);
  };
  const update = (fields: object) => (world: World) => world.read((tx) => tx.rows.upsert('contact', { id: contactId('ada'), ...fields }));
  expect(await change(update({ consents: [] }))).toEqual(['email_hello withdrawn (no consent)']);
  expect(await change(update({ email: undefined }))).toEqual(['email_hello withdrawn (no address)']);
  expect(await change((world) => world.read((tx) => tx.suppressions.add('email', addressHash('ADA@x.example '), 'bounced', 0)))).toEqual([
    'email_hello withdrawn (suppressed)',
  ]);
});

test('a transactional message needs no consent at claim either, but an address that may be written to', async () => {
  const world = await queued('transactional');
  await world.read((tx) => tx.rows.upsert('contact', { id: contactId('ada'), consents: [] }));
  expect(await dispatch(world)).toEqual(['email_hello sent']);
  const suppressed = await queued('transactional');
  await suppressed.read((tx) => tx.suppressions.add('email', addressHash('ada@x.example'), 'complained', 0));
  expect(await dispatch(suppressed)).toEqual(['email_hello withdrawn (suppressed)']);
});

test('a marketing message lives a day, to the instant; a transactional one seven', async () => {
  expect(await dispatch(await queued(), HOUR + DAY - 1)).toEqual(['email_hello sent']);
  const late = await queued();
  expect(await dispatch(late, HOUR + DAY)).toEqual(['email_hello expired (its time to live is over)']);
  expect(late.channel.sent).toEqual([]);
  expect(await dispatch(await queued('transactional'), HOUR + 7 * DAY - 1)).toEqual(['email_hello sent']);
  expect(await dispatch(await queued('transactional'), HOUR + 7 * DAY)).toEqual(['email_hello expired (its time to live is over)']);
});

test('a message that was delayed into the quiet hours waits for their end', async () => {
  const settings = `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
policies: { quiet_hours: { from: "21:00", until: "08:00" } }
channels: { email: { provider: smtp, from: "Test shop <shop@shop.example>" } }
`;
  const world = await queued('', settings);
  // 11 hours after 10 o'clock it is 9 in the evening.
  expect(await dispatch(world, 11 * HOUR)).toEqual(['email_hello queued (quiet hours)']);
  expect((await world.messages())[0]?.availableAt).toBe(world.start + 22 * HOUR);
  expect(await dispatch(world, 22 * HOUR - 1)).toEqual(['email_hello queued (quiet hours)']);
  expect(await dispatch(world, 22 * HOUR)).toEqual(['email_hello sent']);
});

test('of two dispatchers one gets the message', async () => {
  const world = await queued();
  const [row] = await world.messages();
  if (row === undefined) throw new Error('Nothing is queued.');
  const claims = await Promise.all([claim(world.store, row, at(world, HOUR)), claim(world.store, row, at(world, HOUR))]);
  expect(claims.map((one) => (one === 'busy' ? one : one?.state))).toEqual(['sending', undefined]);
});
