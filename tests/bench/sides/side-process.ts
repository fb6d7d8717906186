/** A program: one side in a process of its own. Started by `start-apart.ts` with the path of its settings. */
import { readFile } from 'node:fs/promises';
import { type Answer, isOrder, type ProcessSettings } from './orders.ts';
import { startHere } from './sides.ts';

const settings: ProcessSettings = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8'));
const side = await startHere(settings);
const answer = (content: Answer): void => void process.send?.(content);

process.on('message', async (order: unknown) => {
  if (!isOrder(order)) return;
  if (order.kind === 'stop') {
    await side.stop();
    process.exit();
  }
  answer({ kind: 'driven', ...(await side.drive(order.journeys)) });
});
// Nobody is left to work for.
process.on('disconnect', () => process.exit());
answer({ kind: 'ready' });
