/**
 * Plays the whole year of the example shop on the real servers and compares with the virtual host on the same input; says how long it took and how
 * much memory all processes had.
 *
 *   node tests/chaos/year.ts [--speed 2d] [--days N]
 *
 * Exit code 0 if everything is equal and the memory stays under 2 GiB, 1 if not.
 */
import { parseArgs } from 'node:util';
import { readFeed } from './kill/expected.ts';
import { compareWithVirtual, compile, endedText, killWorkspace } from './kill/kill-everything.ts';
import { watchMemory } from './kill/memory.ts';
import { createRandom } from './kill/random.ts';
import { copyWorkspace } from './kill/workspace.ts';

const MOST_MEMORY = 2 * 1024 ** 3;

const { values } = parseArgs({ options: { speed: { type: 'string', default: '2d' }, days: { type: 'string' } } });
const started = performance.now();
const log = (line: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`);
const workspace = await copyWorkspace(values.days === undefined ? undefined : Number(values.days));
const cleanUp = async (): Promise<void> => {
  await killWorkspace(workspace, createRandom(0));
  await workspace.remove();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => cleanUp().finally(() => process.exit(1)));

let failed = 0;
try {
  const build = await compile(workspace);
  const feed = await readFeed(workspace.orders, build);
  log(`Input: ${feed.events.length} events in ${Math.round((feed.end - feed.start) / 86_400_000)} days, ${values.speed} a second`);
  const dev = workspace.start(values.speed);
  const memory = watchMemory(() => workspace.processes());
  await Promise.race([dev.running, dev.ended]);
  const running = performance.now();
  log('It runs …');
  const end = await dev.ended;
  const seconds = (performance.now() - running) / 1000;
  const most = await memory.stop();
  if (end.code !== 0) throw new Error(endedText('It failed', end));
  log(`It came to its end after ${seconds.toFixed(0)} s, with at most ${(most / 1024 ** 2).toFixed(0)} MiB in all processes: comparing …`);
  for (const { name, count, differences } of await compareWithVirtual(workspace, build)) {
    if (differences.length === 0) log(`ok      ${name}: ${count}, equal`);
    else log(`FAILED  ${name}\n${differences.map((line) => `        ${line}`).join('\n')}`);
    failed += differences.length === 0 ? 0 : 1;
  }
  if (most > MOST_MEMORY) {
    log('FAILED  more than 2 GiB of memory');
    failed += 1;
  }
} finally {
  await cleanUp();
}
console.log(failed === 0 ? 'equal' : `${failed} differ`);
process.exitCode = failed === 0 ? 0 : 1;
