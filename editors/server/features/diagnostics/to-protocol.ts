/** Diagnostics of the language as the protocol has them. */
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver';
import type { Diagnostic, Severity } from '../../../../language/diagnostics/diagnostic.ts';
import { rangeOf } from '../../core/positions.ts';
import type { Snapshot } from '../../core/snapshot.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Hint,
};

/** Kinds of fixes that take something away which does nothing: an editor shows it faded. */
const FADES: ReadonlySet<string> = new Set(['remove-unreachable', 'remove-else', 'remove-argument', 'remove-need', 'remove-duplicate']);

/** What is named after the code travels with a diagnostic, so that a client need not ask which of them can be mended. */
export interface DiagnosticData {
  readonly fixes: readonly { readonly kind: string; readonly title: string; readonly safe: boolean }[];
}

/** Makes the protocol's diagnostic; `pageOf` is the address of the page about a code. */
export function toProtocol(
  diagnostic: Diagnostic,
  uriOf: Snapshot['uriOf'],
  pageOf: (code: string) => string | undefined,
): ProtocolDiagnostic {
  const { code, severity, summary, message, help, span, related = [], fixes = [] } = diagnostic;
  const page = pageOf(code);
  const tags = fixes.some(({ kind }) => FADES.has(kind)) ? [DiagnosticTag.Unnecessary] : [];
  const data: DiagnosticData = { fixes: fixes.map(({ kind, title, safe }) => ({ kind, title, safe })) };
  return {
    range: rangeOf(span),
    severity: SEVERITIES[severity],
    code,
    source: 'relance',
    message: [`${summary} ${message}`, ...(help === undefined ? [] : [help])].join('\n'),
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((place) => ({
            location: { uri: uriOf(place.span.file), range: rangeOf(place.span) },
            message: place.message,
          })),
        }),
    ...(fixes.length === 0 ? {} : { data }),
  };
}
