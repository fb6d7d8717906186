/** What becomes of a message that was claimed: answers of the provider, back-off, leases and fences (semantics §4). */
import { expect, test } from 'vitest';
import { claim, LEASE_MS } from '../../../runtime/dispatch/claim.ts';
import { record } from '../../../runtime/dispatch/deliver.ts';
import type { OutboxRow } from '../../../runtime/store/port.ts';
import { createWorld, HOUR, type World } from '../world/create-world.ts';

async function queued(head = ''): Promise<World> {
  const world = await createWorld({
    campaigns: `campaign c { ${head} once when contact registered then email hello }`,
    messages: { hello: '---\nsubject: hello\n---\n<p>hello</p>' },
    contacts: { ada: {} },
  });
  await world.receive(HOUR, { event: 'contact registered' });
  await world.engine.route(world.start + HOUR);
  await world.engine.startRuns();
  return world;
}

const dispatch = (world: World): Promise<number> => world.engine.dispatch(world.start + HOUR, world.realNow);
async function message(world: World): Promise<OutboxRow> {
  const [row] = await world.messages();
  if (row === undefined) throw new Error('Nothing is queued.');
  return row;
}
const state = async (world: World): Promise<string> => {
  const { state: now, reason } = await message(world);
  return reason === undefined ? now : `${now} (${reason})`;
};
/** A dispatcher takes the message and dies before it knows anything. */
async function abandoned(head = ''): Promise<World> {
  const world = await queued(head);
  await claim(world.store, await message(world), { now: world.start + HOUR, realNow: world.realNow });
  return world;
}

test('refused for good', async () => {
  const world = await queued();
  world.channel.answers.push({ kind: 'refused', reason: '550 no such user' });
  await dispatch(world);
  expect(await state(world)).toBe('refused (550 no such user)');
  expect((await world.journal()).at(-1)).toBe('refused email_hello (550 no such user)');
  await dispatch(world);
  expect(world.channel.sent.length).toBe(1);
});

test('a provider that is away is tried again, each time after twice the time, at most five minutes', async () => {
  const world = await queued();
  world.channel.answers.push(...Array.from({ length: 13 }, () => ({ kind: 'retry', reason: 'connection refused' }) as const));
  const pauses: number[] = [];
  for (let attempt = 0; attempt < 12; attempt += 1) {
    await dispatch(world);
    const { retryAt = 0 } = await message(world);
    pauses.push(retryAt - world.realNow);
    world.realNow = retryAt - 1;
    await dispatch(world);
    world.realNow = retryAt;
  }
  expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000, 300_000, 300_000]);
  // Not one try before its time.
  expect(world.channel.sent.length).toBe(12);
  world.channel.answers.length = 0;
  await dispatch(world);
  expect(await message(world)).toMatchObject({ state: 'sent', attempts: 13 });
});

test('an answer that was lost is looked up', async () => {
  for (const [knows, purpose, expected] of [
    ['accepted', '', 'sent'],
    ['not accepted', '', 'queued (time-out)'],
    ['cannot say', '', 'unknown (time-out)'],
    ['cannot say', 'transactional', 'queued (time-out)'],
  ] as const) {
    const world = await queued(purpose);
    world.channel.knows = knows;
    world.channel.answers.push({ kind: 'unknown', reason: 'time-out' });
    await dispatch(world);
    expect(await state(world)).toBe(expected);
  }
});

test('nobody touches a message whose lease runs', async () => {
  const world = await abandoned();
  world.realNow += LEASE_MS - 1;
  await dispatch(world);
  expect(await state(world)).toBe('sending');
  expect(world.channel.sent).toEqual([]);
});

test('when the lease is over another dispatcher takes it and asks the provider first', async () => {
  for (const [knows, purpose, expected, sent] of [
    ['accepted', '', 'sent', 0],
    ['not accepted', '', 'queued (its dispatcher died while sending)', 0],
    ['cannot say', '', 'unknown (its dispatcher died while sending)', 0],
    ['cannot say', 'transactional', 'queued (its dispatcher died while sending)', 0],
  ] as const) {
    const world = await abandoned(purpose);
    world.channel.knows = knows;
    world.realNow += LEASE_MS;
    await dispatch(world);
    expect(await state(world)).toBe(expected);
    expect(world.channel.sent.length).toBe(sent);
    expect((await message(world)).fence).toBe(2);
  }
});

test('what is queued again goes out once its back-off is over', async () => {
  const world = await abandoned();
  world.realNow += LEASE_MS;
  await dispatch(world);
  world.realNow += 500;
  await dispatch(world);
  expect(await message(world)).toMatchObject({ state: 'sent', fence: 3, attempts: 2 });
  expect(world.channel.sent.length).toBe(1);
});

test('the old owner’s answer comes too late: the fence has grown', async () => {
  const world = await queued();
  const claimed = await claim(world.store, await message(world), { now: world.start + HOUR, realNow: world.realNow });
  if (claimed === undefined || claimed === 'busy') throw new Error('It was not claimed.');
  world.channel.knows = 'cannot say';
  world.realNow += LEASE_MS;
  await dispatch(world);
  await record(world.store, claimed, { kind: 'refused', reason: 'late' }, { now: world.start + HOUR, realNow: world.realNow });
  expect(await state(world)).toBe('unknown (its dispatcher died while sending)');
});

test('a message that went in the end has no reason of before', async () => {
  const world = await queued();
  world.channel.answers.push({ kind: 'retry', reason: 'connection refused' });
  await dispatch(world);
  expect(await state(world)).toBe('queued (connection refused)');
  world.realNow += 500;
  await dispatch(world);
  expect(await state(world)).toBe('sent');
});

test('an answer nudges the run that stands at the message, and no other', async () => {
  const world = await createWorld({
    campaigns: `campaign a { once when contact registered then { email hello else { stop } wait 1d } }
campaign b { once when contact registered then { email hello wait 1d } }`,
    messages: { hello: '---\nsubject: hello\n---\n<p>hello</p>' },
    contacts: { ada: {} },
  });
  await world.receive(HOUR, { event: 'contact registered' });
  await world.engine.route(world.start + HOUR);
  await world.engine.startRuns();
  await dispatch(world);
  const nudged = (await world.runs()).map((run) => `${run.campaign} ${run.cursors['']?.label} ${run.needsNudge}`).sort();
  expect(nudged).toEqual(['a email_hello true', 'b wait_1 false']);
  await world.settle(HOUR);
  expect((await world.runs()).map((run) => `${run.campaign} ${run.cursors['']?.label} ${run.needsNudge}`).sort()).toEqual([
    'a wait_1 false',
    'b wait_1 false',
  ]);
});
