/** A program: one side in a process of its own. Started by `start-side.ts` with the path of its settings. */
import { readFile } from 'node:fs/promises';
import { createOneActivitySide } from '../opponents/one-activity.side.ts';
import { createThreeActivitiesSide } from '../opponents/three-activities.side.ts';
import { createFollower } from './drive.ts';
import { type Answer, isOrder, type ProcessSettings } from './orders.ts';
import { createRelanceSide } from './relance.ts';
import type { CreateSide, SideName } from './side.ts';

const sides: Readonly<Record<SideName, CreateSide>> = {
  relance: createRelanceSide,
  'three activities': createThreeActivitiesSide,
  'one activity': createOneActivitySide,
};

const settings: ProcessSettings = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8'));
const follower = createFollower();
const side = await sides[settings.side](settings, follower.watcher);
const answer = (content: Answer): void => void process.send?.(content);

process.on('message', async (order: unknown) => {
  if (!isOrder(order)) return;
  if (order.kind === 'stop') {
    await side.close();
    process.exit();
  }
  const driven = await follower.drive(side, order.journeys);
  answer({ kind: 'driven', ...driven, messages: await side.messages(order.journeys.map(({ cart }) => cart)) });
});
// Nobody is left to work for.
process.on('disconnect', () => process.exit());
answer({ kind: 'ready' });
