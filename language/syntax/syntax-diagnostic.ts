import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../program.ts';
import { SYNTAX_CODES, type SyntaxCode } from './syntax-codes.ts';

/** Makes a diagnostic of a syntax code: `message` says what is wrong here, `help` what to do. */
export function syntaxDiagnostic(
  code: SyntaxCode,
  message: string,
  span: Span,
  help?: string,
  related?: Diagnostic['related'],
): Diagnostic {
  return {
    code,
    ...SYNTAX_CODES[code],
    message,
    ...(help === undefined ? {} : { help }),
    span,
    ...(related === undefined ? {} : { related }),
  };
}
