import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Thrown inside the parser alone, to leave a broken item; carries the one diagnostic that tells why. */
export class ReportedProblem extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}
