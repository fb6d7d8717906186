/** How `relance test` shows one test. */
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import { renderTerminal } from '../../language/diagnostics/render-terminal.ts';
import type { TestResult } from '../../runtime/testing/run-test.ts';
import type { Reporter } from './reporter.ts';

/** A line for a test that passed; the failed expectations with their code frames for one that did not. */
export function showResult(reporter: Reporter, { test, failures }: TestResult, files: ReadonlyMap<string, string>): void {
  if (reporter.json) return;
  const name = `${test.campaign} › ${test.title}`;
  process.stderr.write(failures.length === 0 ? `  ✓ ${name}\n` : `  ✗ ${name}\n`);
  if (failures.length === 0) return;
  const findings = failures.map(
    ({ expectation, message }): Diagnostic => ({
      code: 'expectation-failed',
      severity: 'error',
      summary: 'An expectation of a test does not hold.',
      message: `${message}.`,
      span: expectation.span,
    }),
  );
  process.stderr.write(`${renderTerminal(findings, files, { colour: reporter.colour })}\n`);
}
