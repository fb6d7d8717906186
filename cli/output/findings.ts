/** How a command shows diagnostics. */
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import { renderTerminal } from '../../language/diagnostics/render-terminal.ts';
import type { Reporter } from './reporter.ts';

/** `2 errors, 1 warning` */
export function countFindings(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
  return [...(errors > 0 ? [plural(errors, 'error')] : []), ...(warnings > 0 ? [plural(warnings, 'warning')] : [])].join(', ');
}

/** Prints them with code frames on stderr; with `--json` the command's own result carries them. */
export function showFindings(reporter: Reporter, diagnostics: readonly Diagnostic[], files: ReadonlyMap<string, string>): void {
  if (reporter.json || diagnostics.length === 0) return;
  process.stderr.write(`${renderTerminal(diagnostics, files, { colour: reporter.colour })}\n`);
}
