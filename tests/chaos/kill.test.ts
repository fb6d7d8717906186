/** A short form of `node tests/chaos/kill-everything.ts`: two kills over the first weeks of the example's orders. */
import { afterAll, expect, it } from 'vitest';
import { type Finding, killEverything } from './kill/kill-everything.ts';

const SEED = 20_101_201;
let underWay: Promise<readonly Finding[]> = Promise.resolve([]);

// After a time-out too: what was started is stopped before the file ends.
afterAll(() =>
  underWay.then(
    () => undefined,
    () => undefined,
  ),
);

it('journal, runs, coupons, messages and mails are those of the virtual host, though everything was killed twice', {
  timeout: 180_000,
}, async ({ signal }) => {
  const lines: string[] = [];
  underWay = killEverything({ kills: 2, speed: '10d', seed: SEED, days: 7, signal, log: (line) => lines.push(line) });
  const findings = await underWay;
  const unequal = findings.filter((finding) => finding.differences.length > 0);
  expect(unequal, lines.join('\n')).toEqual([]);
  expect(findings.find((finding) => finding.name === 'journal')?.count).toBeGreaterThan(100);
});
