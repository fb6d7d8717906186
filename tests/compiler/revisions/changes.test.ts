/** Each change of a campaign's clauses and steps gives it another revision; each change of another declaration gives that another hash, and no revision. */
import { describe, expect, it } from 'vitest';
import type { Program } from '../../../language/program.ts';
import { changed, type Hashes, hashesOf, revisionOf } from '../support/hashes.ts';
import { SHOPS } from '../support/shops.ts';
import { type Mutant, mutantsOf } from './mutants.ts';

/** Changes that have no meaning, each for its reason. */
const MEANINGLESS: readonly ((mutant: Mutant<unknown>, at: (path: string) => unknown) => boolean)[] = [
  // Tags are a set.
  ({ path, change }) => path === 'tags' && change === 'swapped',
  // Shares of a cohort are its own, taken at the moment of the draw.
  ({ path }, at) => /arms\.\d+\.percent$/.test(path) && at(path.replace(/arms\.\d+\.percent$/, 'cohort')) !== undefined,
];

function valueAt(root: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), root);
}

/** What the change does to a hash: a change that the compiler refuses is not a program any more. */
function outcome(before: string, hash: () => string): 'changed' | 'the same' | 'refused' {
  try {
    return hash() === before ? 'the same' : 'changed';
  } catch {
    return 'refused';
  }
}

describe.each(SHOPS)('in the $shop shop', ({ program }) => {
  it.each(program.campaigns.map((campaign) => [campaign.name, campaign] as const))(
    'every change of %s changes its revision',
    (_, campaign) => {
      const before = revisionOf(campaign, program);
      const told = new Map<string, number>();
      const same: string[] = [];
      for (const mutant of mutantsOf(campaign)) {
        if (MEANINGLESS.some((is) => is(mutant, (path) => valueAt(campaign, path)))) continue;
        const result = outcome(before, () => revisionOf(mutant.mutated, program));
        told.set(result, (told.get(result) ?? 0) + 1);
        if (result === 'the same') same.push(`${mutant.path}: ${mutant.change}`);
      }
      expect(same).toEqual([]);
      expect(told.get('changed') ?? 0).toBeGreaterThan((told.get('refused') ?? 0) / 3);
    },
  );

  it('every change of a coupon, a segment or a cohort changes its own hash and nothing else', () => {
    const changesOf = (kind: string, list: readonly Declared[], result: ReadonlyMap<string, readonly string[]>): void => {
      expect([...result.values()].length, kind).toBeGreaterThan(list.length);
      for (const [told, hashes] of result) expect(hashes, told).toEqual([told.split(': ')[0]]);
    };
    changesOf(
      'coupon',
      program.coupons,
      effects(program, 'coupon', program.coupons, (coupons) => ({ coupons })),
    );
    changesOf(
      'segment',
      program.segments,
      effects(program, 'segment', program.segments, (segments) => ({ segments })),
    );
    changesOf(
      'cohort',
      program.cohorts,
      effects(program, 'cohort', program.cohorts, (cohorts) => ({ cohorts })),
    );
  });
});

/** Names of the hashes that each small change of a declaration changes, by `coupon hello10: benefit.percent another value`. */
function effects<T extends Declared>(
  program: Program,
  kind: string,
  list: readonly T[],
  put: (list: readonly T[]) => Partial<Program>,
): ReadonlyMap<string, readonly string[]> {
  const before = hashesOf(program);
  const told = new Map<string, readonly string[]>();
  for (const [index, one] of list.entries()) {
    for (const { path, change, mutated } of mutantsOf(one)) {
      // Without its rule a segment is a manual one, which is another signature; another name is another declaration.
      if (path === 'name' || path === 'rule') continue;
      const after = hashesUnlessRefused({ ...program, ...put(list.with(index, mutated)) });
      if (after !== undefined) told.set(`${kind} ${one.name}: ${path} ${change}`, changed(before, after));
    }
  }
  return told;
}

/** A coupon, a segment or a cohort. */
interface Declared {
  readonly name: string;
}

function hashesUnlessRefused(program: Program): Hashes | undefined {
  try {
    return hashesOf(program);
  } catch {
    return undefined;
  }
}
