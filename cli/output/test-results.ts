/** How `relance test` shows one test. */
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import { createPaint } from '../../language/diagnostics/paint.ts';
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

/** A failed expectation as a diagnostic, so that it is shown with its place. */
export function testFinding({ expectation, message }: TestResult['failures'][number]): Diagnostic {
  return {
    code: 'expectation-failed',
    severity: 'error',
    summary: 'An expectation of a test does not hold.',
    message: `${message}.`,
    span: expectation.span,
  };
}
