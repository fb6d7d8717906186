/** A sample of the measurement, the same each time: `measure.ts` has all of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenCases, type Case, type Ground, misspeltCases, prepare } from './cases.ts';

/** Every so many of them. */
const STEP = { broken: 29, misspelt: 13 };

let ground: Ground;
beforeAll(() => {
  ground = prepare();
});

it('all examples are measured: each is good before it is broken', () => {
  expect(ground.skipped).toEqual([]);
});

describe('broken files of the examples', () => {
  it('are told, or are whole programs that say something else: none crashes, none is slow, no word is ignored', () => {
    const judged = sample(brokenCases(ground), STEP.broken);
    expect(judged.length).toBeGreaterThan(500);
    const wrong = judged.filter(({ verdict, ms }) => verdict === 'crashed' || verdict === 'same meaning' || ms > 5_000);
    expect(wrong.map(({ file, mutant, verdict, thrown }) => ({ file, mutant, verdict, thrown }))).toEqual([]);
    expect(judged.filter(({ verdict }) => verdict === 'reported').length / judged.length).toBeGreaterThan(0.95);
  });
});

describe('misspelt words of the examples', () => {
  it('get the right word as the first suggestion in nine of ten cases and more', () => {
    const advised = sample(misspeltCases(ground), STEP.misspelt);
    expect(advised.length).toBeGreaterThan(500);
    const told = advised.filter(({ advice, role }) => advice !== 'silent' && !role.endsWith(' declared'));
    const wrong = told.filter(({ advice }) => advice !== 'first');
    expect(wrong.length / told.length, wrong.map(({ misspelling, said }) => `${misspelling.wrong}: ${said}`).join('\n')).toBeLessThan(0.1);
    expect(wrong.filter(({ advice }) => advice === 'crashed')).toEqual([]);
  });
});

function sample<T>(cases: readonly Case<T>[], step: number): readonly T[] {
  return cases.flatMap((one, index) => (index % step === 0 ? [one.run()] : []));
}
