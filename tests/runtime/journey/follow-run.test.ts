/** Following a run whose cursors stand in a `parallel`: who asks when, on any host. */
import { describe, expect, test } from 'vitest';
import { type CursorPlace, followRun, type RestingCursor } from '../../../runtime/journey/follow-run.ts';
import type { PerformAnswer } from '../../../runtime/journey/host.ts';
import { END, type Journey, type Next } from '../../../runtime/journey/port.ts';

/** As generated: waits until what it stands at lets it go on; labels that begin with `both` are parallels. */
async function journey(run: Journey): Promise<void> {
  let next: Next = await run.perform(run.at);
  while (next !== END) {
    await (next.startsWith('both') ? run.arms(next) : run.waitUntil(next));
    next = await run.perform(next);
  }
}

interface Told {
  /** `PATH SEQ FROM`, in order. */
  readonly asked: string[];
  /** What rested each time: paths, `(…)` for those that wait for their arms. */
  readonly rested: string[];
  readonly last: (readonly RestingCursor[])[];
}

/** Follows with these answers, by `PATH SEQ`; each rest is ended by the next of `wakes`. */
async function follow(
  answers: Readonly<Record<string, Partial<PerformAnswer> | readonly Partial<PerformAnswer>[]>>,
  wakes: readonly (readonly string[])[],
  places: readonly CursorPlace[] = [{ path: '', at: 'start', seq: 1 }],
): Promise<Told> {
  const told: Told = { asked: [], rested: [], last: [] };
  const left = new Map(Object.entries(answers).map(([key, answer]) => [key, Array.isArray(answer) ? [...answer] : [answer]]));
  const ends = [...wakes];
  await followRun({
    journey,
    places,
    ask: async ({ cursor, from, seq }) => {
      told.asked.push(`${cursor} ${seq} ${from}`.trim());
      const answer = left.get(`${cursor} ${seq}`.trim())?.shift();
      if (answer === undefined) throw new Error(`No answer for ${cursor} ${seq}.`);
      return { next: END, stored: true, ...answer };
    },
    rest: async (cursors) => {
      told.rested.push(cursors.map(({ asleep, path }) => (asleep ? path || 'root' : `(${path || 'root'})`)).join(' '));
      told.last.push(cursors);
      return ends.shift() ?? expect.fail(`nothing wakes ${told.rested.at(-1)}`);
    },
  });
  return told;
}

const FORK = { next: 'both', arms: ['both/1', 'both/2'] };
const notYet = (next: string): Partial<PerformAnswer> => ({ next, stored: false });

describe('a run with arms', () => {
  test('begins them in source order, and goes on when all are done', async () => {
    const told = await follow({ 1: FORK, 'both/1 1': { next: 'a' }, 'both/2 1': {}, 'both/1 2': {}, 2: {} }, [['both/1']]);
    expect(told.asked).toEqual(['1 start', 'both/1 1 both/1', 'both/2 1 both/2', 'both/1 2 a', '2 both']);
    expect(told.rested).toEqual(['(root) both/1']);
  });

  test('asks for all whom a nudge wakes in path order, an inner arm before the next outer one', async () => {
    const inner = { next: 'both_in', arms: ['both/1.both_in/1', 'both/1.both_in/2'] };
    const told = await follow(
      {
        ...{
          1: FORK,
          'both/1 1': inner,
          'both/1.both_in/1 1': { next: 'a' },
          'both/1.both_in/2 1': { next: 'b' },
          'both/2 1': { next: 'c' },
        },
        ...{ 'both/1.both_in/1 2': {}, 'both/1.both_in/2 2': {}, 'both/2 2': {}, 'both/1 2': {}, 2: {} },
      },
      [['both/2', 'both/1.both_in/2', 'both/1.both_in/1']],
    );
    expect(told.asked.slice(5)).toEqual(['both/1.both_in/1 2 a', 'both/1.both_in/2 2 b', 'both/1 2 both_in', 'both/2 2 c', '2 both']);
  });

  test('is over for all of them when it has ended, and nobody is asked any more', async () => {
    const told = await follow({ 1: FORK, 'both/1 1': { next: 'a' }, 'both/2 1': { next: 'b' }, 'both/2 2': { ended: true } }, [['both/2']]);
    expect(told.asked.at(-1)).toBe('both/2 2 b');
    expect(told.rested).toHaveLength(1);
  });

  test('keeps an arm whose message is held in its question', async () => {
    const held = { next: 'a', held: true as const };
    const told = await follow({ 1: FORK, 'both/1 1': { next: 'a' }, 'both/2 1': {}, 'both/1 2': held, 'both/1 3': {}, 2: {} }, [
      ['both/1'],
      ['both/1'],
    ]);
    expect(told.asked.slice(-3)).toEqual(['both/1 2 a', 'both/1 3 a', '2 both']);
  });

  test('lets the cursor ask first whose turn it is, once', async () => {
    const behind = { ...notYet('b'), behind: 'both/1' };
    const answers = { 1: FORK, 'both/1 1': { next: 'a' }, 'both/2 1': { next: 'b' } };
    const told = await follow({ ...answers, 'both/2 2': [behind, {}], 'both/1 2': {}, 2: {} }, [['both/2']]);
    expect(told.asked.slice(3)).toEqual(['both/2 2 b', 'both/1 2 a', 'both/2 2 b', '2 both']);
    const still = await follow({ ...answers, 'both/2 2': [behind, behind, {}], 'both/1 2': [notYet('a'), {}], 2: {} }, [
      ['both/2'],
      ['both/1', 'both/2'],
    ]);
    expect(still.asked.slice(3)).toEqual(['both/2 2 b', 'both/1 2 a', 'both/2 2 b', 'both/1 2 a', 'both/2 2 b', '2 both']);
    expect(still.rested).toHaveLength(2);
  });

  test('goes on where its cursors stand; new arms begin at their beginning', async () => {
    const places = [
      { path: '', at: 'both', seq: 4 },
      { path: 'both/2@3', at: 'b', seq: 7 },
    ];
    const told = await follow(
      {
        4: [{ ...notYet('both'), arms: ['both/2@3', 'both/3@3'] }, {}],
        'both/2@3 7': [notYet('b'), {}],
        'both/3@3 1': { next: 'c' },
        'both/3@3 2': {},
      },
      [['both/2@3', 'both/3@3']],
      places,
    );
    expect(told.asked).toEqual(['4 both', 'both/2@3 7 b', 'both/3@3 1 both/3', 'both/2@3 7 b', 'both/3@3 2 c', '4 both']);
    expect(told.last[0]).toEqual([
      { path: '', at: 'both', seq: 4, asleep: false },
      { path: 'both/2@3', at: 'b', seq: 7, asleep: true },
      { path: 'both/3@3', at: 'c', seq: 2, asleep: true },
    ]);
  });
});

test('what the code of an arm throws is thrown', async () => {
  const following = {
    places: [{ path: '', at: 'start', seq: 1 }],
    ask: async ({ cursor }: { readonly cursor: string }) => ({
      ...(cursor === '' ? { next: 'both', arms: ['both/1'] } : { next: 'bad' }),
      stored: true,
    }),
    rest: () => expect.fail('it rests'),
    journey: async (run: Journey): Promise<void> => {
      const next = await run.perform(run.at);
      if (next === 'bad') throw new Error('no such wait');
      await run.arms(next);
    },
  };
  await expect(followRun(following)).rejects.toThrow('no such wait');
});
