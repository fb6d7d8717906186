/** How `relance test` shows one test. */
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import { createPaint } from '../../language/diagnostics/paint.ts';
import type { Failure } from '../../runtime/testing/expectations.ts';
import type { TestResult } from '../../runtime/testing/run-test.ts';
import type { TestsNotRun } from '../compile/compile-tests.ts';
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

/** How many reasons are told of a campaign beside others. */
const REASONS = 3;

/** The tests of a campaign that this version cannot run, and what they would meet. */
export function notRunText({ campaign, tests, diagnostics }: TestsNotRun, pathOf: (file: string) => string): string {
  const reasons = diagnostics.slice(0, REASONS).map(({ span, message }) => {
    const { line, column } = span.start;
    return `      ${pathOf(span.file)}:${line}:${column}  ${message}`;
  });
  const left = diagnostics.length - reasons.length;
  const more = left === 0 ? [] : [`      … and ${left} more: \`relance test --only ${campaign}\` shows them.`];
  return [`  – ${campaign}: ${tests.length} not run`, ...reasons, ...more].join('\n');
}

/** `3 passed, 1 failed, 2 not run`. */
export function countText(results: readonly TestResult[], notRun: readonly TestsNotRun[]): string {
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  const left = notRun.reduce((sum, { tests }) => sum + tests.length, 0);
  if (results.length + left === 0) return 'no tests';
  return `${results.length - failed} passed, ${failed} failed${left === 0 ? '' : `, ${left} not run`}`;
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
