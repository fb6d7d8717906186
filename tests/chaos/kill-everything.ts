/**
 * Kills everything of `relance dev` at random moments and compares what came of it with the virtual host on the same input.
 *
 *   node tests/chaos/kill-everything.ts [--kills 5] [--speed 3d] [--seed N] [--days N]
 *
 * Exit code 0 if everything is equal, 1 if not. The same seed draws the same moments; what the machine does at them still differs.
 */
import { parseArgs } from 'node:util';
import { type Finding, killEverything } from './kill/kill-everything.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '5' },
    speed: { type: 'string', default: '3d' },
    seed: { type: 'string' },
    days: { type: 'string' },
  },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const started = performance.now();
const log = (line: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`);

function tell({ name, count, differences }: Finding): void {
  if (differences.length === 0) console.log(`ok      ${name}: ${count === 0 ? 'none' : count}, equal`);
  else console.log(`FAILED  ${name}\n${differences.map((line) => `        ${line}`).join('\n')}`);
}

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

log(`Seed ${seed}`);
const findings = await killEverything({
  kills: Number(values.kills),
  speed: values.speed,
  seed,
  signal: stop.signal,
  log,
  ...(values.days === undefined ? {} : { days: Number(values.days) }),
}).catch((error: unknown) => {
  console.log(`FAILED  ${error instanceof Error ? error.message : String(error)} (seed ${seed})`);
  process.exit(1);
});
for (const finding of findings) tell(finding);
const failed = findings.filter((finding) => finding.differences.length > 0).length;
console.log(`${findings.length - failed} passed, ${failed} failed (seed ${seed})`);
process.exitCode = failed === 0 ? 0 : 1;
