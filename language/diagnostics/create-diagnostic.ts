import { CODES, type Code } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What a finding adds to its code: what is wrong here, what to do, where, other places that matter, fixes, and what would be known there. */
export type Finding = Pick<Diagnostic, 'span' | 'message'> & {
  readonly help?: string | undefined;
  readonly related?: Diagnostic['related'];
  readonly fixes?: Diagnostic['fixes'];
  readonly choices?: Diagnostic['choices'];
};

/** Makes a diagnostic of a registered code; severity and summary come from the registry. */
export function createDiagnostic(code: Code, finding: Finding): Diagnostic {
  const { severity, summary } = CODES[code];
  return {
    code,
    severity,
    summary,
    message: finding.message,
    ...(finding.help === undefined ? {} : { help: finding.help }),
    span: finding.span,
    ...(finding.related === undefined ? {} : { related: finding.related }),
    ...(finding.fixes === undefined || finding.fixes.length === 0 ? {} : { fixes: finding.fixes }),
    ...(finding.choices === undefined ? {} : { choices: finding.choices }),
  };
}

/** Orders diagnostics by file, place and code. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.span.file !== b.span.file) return a.span.file < b.span.file ? -1 : 1;
  return a.span.start.offset - b.span.start.offset || (a.code < b.code ? -1 : 1);
}
