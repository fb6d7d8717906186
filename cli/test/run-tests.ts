import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Build } from '../../compiler/artefact.ts';
import type { CampaignTest } from '../../language/program.ts';
import type { TestResult } from '../../runtime/testing/run-test.ts';

/** Runs tests one after the other on virtual time; `show` is told each result as soon as it is there. */
export async function runTests(
  tests: readonly CampaignTest[],
  build: Build,
  show: (result: TestResult) => void,
): Promise<readonly TestResult[]> {
  const [{ createLibrary }, { runTest }] = await Promise.all([
    import('../../runtime/deploy/library.ts'),
    import('../../runtime/testing/run-test.ts'),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'relance-test-'));
  try {
    const library = createLibrary(folder);
    const results: TestResult[] = [];
    for (const test of tests) {
      const result = await runTest(test, build, library);
      show(result);
      results.push(result);
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
