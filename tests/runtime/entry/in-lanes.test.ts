/** Work on independent contacts side by side. */
import { expect, test } from 'vitest';
import { inLanes } from '../../../runtime/entry/in-lanes.ts';

interface Item {
  readonly lane: string | undefined;
  readonly n: number;
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('items of a lane stay in order, lanes are side by side and never too many, and answers come in the order of the items', async () => {
  const items = Array.from({ length: 60 }, (_, n): Item => ({ n, lane: n % 11 === 0 ? undefined : `l${n % 11}` }));
  const running = new Set<string | undefined>();
  const done = new Map<string | undefined, number[]>();
  let most = 0;
  const answers = await inLanes(
    items,
    ({ lane }) => lane,
    async ({ lane, n }) => {
      expect(running.has(lane)).toBe(false);
      running.add(lane);
      most = Math.max(most, running.size);
      await pause(n % 3);
      running.delete(lane);
      done.set(lane, [...(done.get(lane) ?? []), n]);
      return n * 2;
    },
  );
  expect(answers).toEqual(items.map(({ n }) => n * 2));
  for (const numbers of done.values()) expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(most).toBe(6);
});

test('a lane that is busy is left off, so that nothing overtakes', async () => {
  const items = Array.from({ length: 9 }, (_, n): Item => ({ n, lane: `l${n % 3}` }));
  const answers = await inLanes(
    items,
    ({ lane }) => lane,
    async ({ n }) => (n === 1 ? 'busy' : n),
    (answer) => answer === 'busy',
  );
  expect(answers).toEqual([0, 'busy', 2, 3, 5, 6, 8]);
});

test('when one fails the others finish what is under way and begin nothing, then its error comes', async () => {
  const begun: number[] = [];
  const finished: number[] = [];
  const items = Array.from({ length: 20 }, (_, n): Item => ({ n, lane: `l${n % 10}` }));
  const work = inLanes(
    items,
    ({ lane }) => lane,
    async ({ n }) => {
      begun.push(n);
      await pause(n === 2 ? 5 : 15);
      if (n === 2) throw new Error('broken');
      finished.push(n);
    },
  );
  await expect(work).rejects.toThrow('broken');
  expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
  expect(finished).toEqual([0, 1, 3, 4, 5]);
});

test('nothing to do', async () => {
  expect(
    await inLanes(
      [],
      () => 'x',
      async () => 1,
    ),
  ).toEqual([]);
});
