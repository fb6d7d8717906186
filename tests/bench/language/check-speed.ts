/**
 * How long a check of a large workspace takes, against TypeScript's parser and binder on as many bytes: `npm run bench:language`. Both sides
 * run in turns, each in a process of its own; medians and their ratio are printed.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Measured } from './sides.ts';

const ROUNDS = 5;

function run(side: 'ours' | 'theirs', campaigns: string): Measured {
  const text = execFileSync(process.execPath, [join(import.meta.dirname, 'sides.ts'), side, campaigns], { encoding: 'utf8' });
  const measured: Measured = JSON.parse(text);
  return measured;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const campaigns = process.argv[2] ?? '1000';
const rounds = Array.from({ length: ROUNDS }, () => ({ ours: run('ours', campaigns), theirs: run('theirs', campaigns) }));
const [first] = rounds;
const row = (name: string, of: (measured: Measured) => number): string => {
  const ours = median(rounds.map((round) => of(round.ours)));
  const theirs = median(rounds.map((round) => of(round.theirs)));
  const ratios = rounds.map((round) => of(round.ours) / of(round.theirs)).sort((a, b) => a - b);
  return `${name}: ours ${ours.toFixed(0)} ms, TypeScript ${theirs.toFixed(0)} ms, ratio ${median(ratios).toFixed(2)} (${ratios[0]?.toFixed(2)} to ${ratios.at(-1)?.toFixed(2)})`;
};
process.stdout.write(
  [
    `${campaigns} campaigns, ${first?.ours.lines} lines, ${first?.ours.bytes} bytes; ${ROUNDS} rounds in turns, medians`,
    row('cold (first run in its process)', (measured) => measured.cold),
    row('warm (median of ten more)', (measured) => measured.warm),
    '',
  ].join('\n'),
);
