import type { Build } from '../../compiler/artefact.ts';
import type { CampaignTest } from '../../language/program.ts';
import type { ProvesNothing } from '../../runtime/testing/negative.ts';
import type { TestResult } from '../../runtime/testing/run-test.ts';
import type { Variant } from '../../runtime/testing/variants.ts';
import type { Proofs } from './compile-memory.ts';

/** A result with the real milliseconds that the test took. */
export type TimedResult = TestResult & { readonly ms: number; readonly provesNothing: readonly ProvesNothing[] };

/** How tests are run; `seed` draws the arms of splits that a test does not give, `variants` are what negative tests are tried on again; `proofs` is what came of that before. */
export interface RunOptions {
  readonly seed?: string;
  readonly variants?: readonly Variant[];
  readonly proofs?: Proofs | undefined;
}

/** Runs tests one after the other on virtual time; `show` is told each result as soon as it is there. */
export async function runTests(
  tests: readonly CampaignTest[],
  build: Build,
  show: (result: TimedResult) => void,
  { seed, variants = [], proofs }: RunOptions = {},
): Promise<readonly TimedResult[]> {
  const [{ createScriptLibrary }, { runTest }, { variantsFor, whatProvesNothing }] = await Promise.all([
    import('../../runtime/deploy/script-library.ts'),
    import('../../runtime/testing/run-test.ts'),
    import('../../runtime/testing/negative.ts'),
  ]);
  const options = seed === undefined ? {} : { seed };
  const library = createScriptLibrary();
  const results: TimedResult[] = [];
  for (const [index, test] of tests.entries()) {
    const started = performance.now();
    const first = await runTest(test, build, library, options);
    const tried = first.failures.length === 0 ? variantsFor(first, build, variants) : [];
    const provesNothing =
      proofs === undefined
        ? await whatProvesNothing(first, build, library, tried, options)
        : tried.filter(({ clause }) => proofs[index]?.includes(clause.label) === true).map(({ clause }) => ({ test, clause }));
    const result = { ...first, provesNothing, ms: performance.now() - started };
    show(result);
    results.push(result);
  }
  return results;
}

/** What is kept of it for a run of the same tests. */
export const proofsOf = (results: readonly TimedResult[]): Proofs =>
  Object.fromEntries(
    results.flatMap(({ provesNothing }, index) =>
      provesNothing.length === 0 ? [] : [[index, provesNothing.map(({ clause }) => clause.label)]],
    ),
  );
