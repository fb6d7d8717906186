import { afterAll, beforeAll, expect, it } from 'vitest';
import { cart } from './support/campaigns.ts';
import { DAY, HOUR, newRun, type Rig, startRig } from './support/rig.ts';
import { ended, notYet, parked } from './support/script.ts';

let rig: Rig;
beforeAll(async () => {
  // A server suggests it at 4,096 events; here early, so that the test is short.
  rig = await startRig([cart], { 'limit.historyCount.suggestContinueAsNew': '10' });
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
