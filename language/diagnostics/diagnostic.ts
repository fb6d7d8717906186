import type { Span } from '../program.ts';

/** An error stops compilation; a warning does not. */
export type Severity = 'error' | 'warning';

/** A finding about the author's text. Fixed summary, then why and what to do; the registry in `codes.ts` holds all codes. */
export interface Diagnostic {
  /** Stable code, e.g. `unknown-field`. */
  readonly code: string;
  readonly severity: Severity;
  /** One fixed sentence a code. */
  readonly summary: string;
  /** What is wrong here, with the author's words in backticks. */
  readonly message: string;
  /** What to do. */
  readonly help?: string;
  readonly span: Span;
  /** Other places that matter, each with a word on why. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}
