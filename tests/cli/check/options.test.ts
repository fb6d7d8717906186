import { expect, test } from 'vitest';
import { readCheckOptions } from '../../../cli/check/options.ts';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';

const GIVEN = { format: 'terminal' };

/** What a person is told who gives these options. */
function refused(given: Readonly<Record<string, unknown>>, json = false): string {
  try {
    readCheckOptions(given, json);
  } catch (error) {
    if (error instanceof RelanceError) return [error.code, error.message, error.help].join(' ');
    throw error;
  }
  return '';
}

test('without options findings are words, nothing is mended, and warnings do not fail', () => {
  expect(readCheckOptions(GIVEN, false)).toEqual({ format: 'terminal', fix: false, dryRun: false, hints: false, timings: false });
});

test('options are taken as they are given', () => {
  expect(readCheckOptions({ format: 'sarif', fix: true, dryRun: true, hints: true, timings: true, maxWarnings: '0' }, false)).toEqual({
    format: 'sarif',
    fix: true,
    dryRun: true,
    hints: true,
    timings: true,
    maxWarnings: 0,
  });
});

test.each([
  [
    'a format that does not exist',
    { format: 'xml' },
    'wrong-option `--format xml` cannot be used. Name one of these: `terminal`, `json`, `sarif`, `github`.',
  ],
  ['a number of warnings that is none', { ...GIVEN, maxWarnings: '-1' }, 'wrong-option `--max-warnings -1` cannot be used.'],
  ['a dry run of nothing', { ...GIVEN, dryRun: true }, 'wrong-option `--dry-run` cannot be used alone.'],
])('%s is refused', (_, given, said) => {
  expect(refused(given)).toContain(said);
});

test('a format beside --json is refused', () => {
  expect(refused({ format: 'sarif' }, true)).toContain('wrong-option `--format sarif`');
});
