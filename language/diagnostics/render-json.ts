import type { Diagnostic } from './diagnostic.ts';

/** Diagnostics as one JSON document: `{ "errors": n, "warnings": n, "diagnostics": [ … ] }`, two spaces, with a newline at the end. */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']): number => diagnostics.filter((one) => one.severity === severity).length;
  return `${JSON.stringify({ errors: count('error'), warnings: count('warning'), diagnostics }, null, 2)}\n`;
}
