import { afterAll, beforeAll, expect, it } from 'vitest';
import { cart, twofold } from './support/campaigns.ts';
import { DAY, HOUR, newRun, type Rig, startRig } from './support/rig.ts';
import { ended, forked, notYet, parked } from './support/script.ts';

let rig: Rig;
beforeAll(async () => {
  // A server suggests it at 4,096 events; here early, so that the test is short.
  rig = await startRig([cart, twofold], { 'limit.historyCount.suggestContinueAsNew': '10' });
});
afterAll(() => rig.stop());

it('a run with a long history continues in a new one at its wait: number and position are kept, nudges still wake it', async () => {
  const run = newRun('r_long', cart);
  rig.script.answer(run.id, (_, count) => {
    if (count === 1) return parked('wait_1h', HOUR);
    if (count === 2) return parked('wait_order', DAY);
    return count < 6 ? notYet('wait_order', DAY) : ended;
  });
  await rig.host.start(run);
  const first = await rig.handle(run).describe();
  await rig.script.untilAsked(run.id, 1);
  await rig.fastForward(run, HOUR);
  for (const count of [2, 3, 4, 5]) {
    await rig.script.untilAsked(run.id, count);
    await rig.host.nudge(run);
  }
  expect(await rig.handle(run).result()).toBe('end');
  const last = await rig.handle(run).describe();
  expect(last.runId).not.toBe(first.runId);
  expect(last.searchAttributes).toMatchObject({ RelanceCampaign: ['cart_recovery'] });
  const asked = rig.script.asked(run.id);
  expect(asked.slice(0, 2).map(({ seq, from }) => `${seq} ${from}`)).toEqual(['1 start', '2 wait_1h']);
  expect(new Set(asked.slice(2).map(({ seq, from }) => `${seq} ${from}`))).toEqual(new Set(['3 wait_order']));
});

it('a run with arms continues where each of them stands, once none of them asks anything', async () => {
  const run = newRun('r_long_arms', twofold);
  const paths = ['both/1', 'both/2'];
  let atWork = true;
  rig.script.answer(run.id, ({ cursor, from, seq }) => {
    if (from === 'start') return forked('both', paths);
    if (cursor === '') return atWork ? forked('both', paths, false) : ended;
    if (from === 'both/1') return parked('wait_1d', DAY);
    if (from === 'both/2') return parked('wait_1h', HOUR);
    if (cursor === 'both/2' && seq === 2) return parked('wait_order', DAY);
    return atWork ? notYet(from, DAY) : ended;
  });
  await rig.host.start(run);
  const first = await rig.handle(run).describe();
  await rig.script.untilAsked(run.id, 3);
  await rig.fastForward(run, HOUR);
  await rig.script.untilAsked(run.id, 4);
  for (let nudges = 0; (await rig.handle(run).describe()).runId === first.runId; nudges += 1) {
    expect(nudges).toBeLessThan(10);
    const { length } = rig.script.asked(run.id);
    await rig.host.nudge(run);
    await rig.script.untilAsked(run.id, length + 2);
  }
  // The new one asks for all of them, where they stand: the run itself first.
  await expect.poll(() => rig.script.asked(run.id).some(({ cursor, from }) => cursor === '' && from === 'both')).toBe(true);
  const again = rig.script.asked(run.id).findIndex(({ cursor, from }) => cursor === '' && from === 'both');
  await rig.script.untilAsked(run.id, again + 3);
  expect(
    rig.script
      .asked(run.id)
      .slice(again, again + 3)
      .map(({ cursor, from, seq }) => `${cursor} ${seq} ${from}`),
  ).toEqual([' 2 both', 'both/1 2 wait_1d', 'both/2 3 wait_order']);
  atWork = false;
  await rig.host.nudge(run);
  expect(await rig.handle(run).result()).toBe('end');
});
