/**
 * How long a short command takes from start to end: `relance check campaigns` bundled and from its sources, beside a Node that does nothing. In turns,
 * each in a process of its own with its code cached: `npm run bench:start`, with the number of rounds behind it.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleCli } from '../../cli/ship/bundle-cli.ts';
import { spreadOf } from './measure/spread.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CHECK = ['check', join(ROOT, 'campaigns')];
/** Rounds that fill the caches and do not count. */
const WARM_UP = 2;

/** Real ms from the start of a process to its end. Throws if it fails. */
function timed(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}

const home = mkdtempSync(join(tmpdir(), 'relance-start-'));
try {
  copyFileSync(join(ROOT, 'package.json'), join(home, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'));
  await bundleCli(join(home, 'dist', 'cli'));
  const sides = [
    { name: 'bundled', args: [join(home, 'dist', 'cli', 'main.js'), ...CHECK], times: [] as number[] },
    { name: 'from sources', args: [join(ROOT, 'cli', 'main.ts'), ...CHECK], times: [] as number[] },
    { name: 'node -e 0', args: ['-e', '0'], times: [] as number[] },
  ];
  const rounds = Number(process.argv[2] ?? 20);
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const { args, times } of sides) {
      const ms = timed(args);
      if (round >= 0) times.push(ms);
    }
  }
  process.stdout.write(`${rounds} rounds in turns, ms from start to end: least, median, most\n`);
  for (const { name, times } of sides) {
    const { min, median, max } = spreadOf(times);
    process.stdout.write(`${name.padEnd(14)}${[min, median, max].map((ms) => ms.toFixed(0).padStart(6)).join('')}\n`);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
