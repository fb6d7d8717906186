import type { Diagnostic } from './diagnostic.ts';
import { countSeverities, type Renderer } from './renderer.ts';

/** Diagnostics as one JSON document: `{ "errors": n, "warnings": n, "hints": n, "diagnostics": [ … ] }`, two spaces, with a newline at the end. */
export const renderJson: Renderer = (diagnostics) => {
  const { error, warning, hint } = countSeverities(diagnostics);
  const document = { errors: error, warnings: warning, hints: hint, diagnostics: diagnostics.map(asData) };
  return `${JSON.stringify(document, null, 2)}\n`;
};

/** A diagnostic for programs: all but the names for completion, which may be thousands. */
export function asData({ choices: _, ...diagnostic }: Diagnostic): Diagnostic {
  return diagnostic;
}
