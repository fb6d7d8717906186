/**
 * A program: `node tests/runtime/temporal/support/record-history.ts [cart-journey|twofold-journey]` writes the history of a journey (with arms side by
 * side: `twofold`) to `histories/`. Record a *new* file when the runner changes in a way that old runs must survive; never overwrite one, since it stands for runs that sleep somewhere.
 */
import { writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Run } from '../../../../runtime/store/port.ts';
import { cart, twofold } from './campaigns.ts';
import { DAY, HOUR, newRun, startRig } from './rig.ts';
import { ended, forked, notYet, parked } from './script.ts';

const [name = 'cart-journey'] = process.argv.slice(2);
const rig = await startRig([cart, twofold]);
const run = newRun('r_recorded', name.startsWith('twofold') ? twofold : cart);
await (name.startsWith('twofold') ? followArms(run) : followCart(run));
await rig.handle(run).result();
const history = await rig.handle(run).fetchHistory();
// Identities and sticky queues name the process and machine that recorded it.
const anonymous = (_: string, value: unknown): unknown => (typeof value === 'string' && /^\d+@/.test(value) ? 'worker' : value);
const text = JSON.stringify(JSON.parse(historyToJSON(history)), anonymous, 1);
await writeFile(new URL(`../histories/${name}.json`, import.meta.url), `${text}\n`);
await rig.stop();

async function followCart({ id }: Run): Promise<void> {
  const answers = [parked('wait_1h', HOUR), parked('wait_order', DAY), notYet('wait_order', DAY), ended];
  rig.script.answer(id, (_, count) => answers[count - 1] ?? ended);
  await rig.host.start(run);
  await rig.untilParked(run);
  await rig.fastForward(run, 2 * HOUR);
  await rig.script.untilAsked(id, 2);
  await rig.untilParked(run);
  await rig.host.nudge(run);
  await rig.script.untilAsked(id, 3);
  await rig.host.nudge(run);
}

/** The one arm by its timer and an event, the other by its timer, with a nudge that changes nothing in between. */
async function followArms({ id }: Run): Promise<void> {
  const answers = [forked('both', ['both/1', 'both/2']), parked('wait_1d', DAY), parked('wait_1h', HOUR), parked('wait_order', DAY)];
  rig.script.answer(id, ({ from }, count) => answers[count - 1] ?? (count < 7 ? notYet(from, DAY - HOUR) : ended));
  await rig.host.start(run);
  await rig.script.untilAsked(id, 3);
  await rig.untilParked(run);
  await rig.fastForward(run, HOUR + 1_000);
  await rig.script.untilAsked(id, 4);
  await rig.host.nudge(run);
  await rig.script.untilAsked(id, 6);
  await rig.host.nudge(run);
}
