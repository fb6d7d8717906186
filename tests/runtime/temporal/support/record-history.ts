/**
 * A program: `node tests/runtime/temporal/support/record-history.ts` writes the history of a cart journey to `histories/`. Record a *new* file when
 * the runner changes in a way that old runs must survive; never overwrite one, since it stands for runs that sleep somewhere.
 */
import { writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { cart } from './campaigns.ts';
import { DAY, HOUR, newRun, startRig } from './rig.ts';
import { ended, notYet, parked } from './script.ts';

const [name = 'cart-journey'] = process.argv.slice(2);
const rig = await startRig([cart]);
const run = newRun('r_recorded', cart);
const answers = [parked('wait_1h', HOUR), parked('wait_order', DAY), notYet('wait_order', DAY), ended];
rig.script.answer(run.id, (_, count) => answers[count - 1] ?? ended);
await rig.host.start(run);
await rig.untilParked(run);
await rig.fastForward(run, 2 * HOUR);
await rig.script.untilAsked(run.id, 2);
await rig.untilParked(run);
await rig.host.nudge(run);
await rig.script.untilAsked(run.id, 3);
await rig.host.nudge(run);
await rig.handle(run).result();
const history = await rig.handle(run).fetchHistory();
// Identities and sticky queues name the process and machine that recorded it.
const anonymous = (_: string, value: unknown): unknown => (typeof value === 'string' && /^\d+@/.test(value) ? 'worker' : value);
const text = JSON.stringify(JSON.parse(historyToJSON(history)), anonymous, 1);
await writeFile(new URL(`../histories/${name}.json`, import.meta.url), `${text}\n`);
await rig.stop();
