/** How `relance test` shows one test. */
import { createPaint } from '../../language/diagnostics/paint.ts';
import type { TestResult } from '../../runtime/testing/run-test.ts';
import { failedTestText } from './failed-test.ts';
import type { Reporter } from './reporter.ts';

/** Columns where the output is no terminal. */
const WIDTH = 100;

/** A line for a test that passed; for one that did not what was expected, and all that happened. */
export function showResult(
  reporter: Reporter,
  result: TestResult,
  files: ReadonlyMap<string, string>,
  pathOf: (file: string) => string = (file) => file,
): void {
  if (reporter.json) return;
  const { test, failures } = result;
  const name = `${test.campaign} › ${test.title}`;
  const paint = createPaint(reporter.colour);
  if (failures.length === 0) {
    reporter.block(`  ✓ ${name}`);
    return;
  }
  const width = process.stderr.columns ?? WIDTH;
  reporter.block(`\n  ${paint.red('✗')} ${paint.bold(name)}\n\n${failedTestText(result, files, { paint, width, pathOf })}\n`);
}

/** `3 passed, 1 failed`. */
export function countText(results: readonly Pick<TestResult, 'failures'>[]): string {
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  return results.length === 0 ? 'no tests' : `${results.length - failed} passed, ${failed} failed`;
}
