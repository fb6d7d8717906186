/** How `relance test` shows one test. */
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import { createPaint } from '../../language/diagnostics/paint.ts';
import type { Failure } from '../../runtime/testing/expectations.ts';
import type { TestResult } from '../../runtime/testing/run-test.ts';
import { showFindings } from './findings.ts';
import type { Reporter } from './reporter.ts';

/** A line for a test that passed; the failed expectations with their code frames for one that did not. */
export function showResult(reporter: Reporter, { test, failures }: TestResult, files: ReadonlyMap<string, string>): void {
  const name = `${test.campaign} › ${test.title}`;
  const paint = createPaint(reporter.colour);
  reporter.block(failures.length === 0 ? `  ✓ ${name}` : `  ${paint.red('✗')} ${paint.bold(name)}`);
  if (failures.length === 0) return;
  showFindings(reporter, failures.map(testFinding), files);
}

/** `3 passed, 1 failed`. */
export function countText(results: readonly TestResult[]): string {
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  return results.length === 0 ? 'no tests' : `${results.length - failed} passed, ${failed} failed`;
}

/** Why a test fails as a diagnostic, so that it is shown with its place. */
export function testFinding({ kind, message, span }: Failure): Diagnostic {
  return { ...WHY[kind], severity: 'error', message: `${message}.`, span };
}

const WHY: Readonly<Record<Failure['kind'], Pick<Diagnostic, 'code' | 'summary'>>> = {
  expectation: { code: 'expectation-failed', summary: 'An expectation of a test does not hold.' },
  row: { code: 'row-refused', summary: 'A row of a test cannot be stored.' },
  event: { code: 'event-refused', summary: 'An event of a test could not be handled.' },
  alert: { code: 'alert-raised', summary: 'In a test something happened that a person must look at.' },
};
