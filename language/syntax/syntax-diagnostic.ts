import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../program.ts';
import { SYNTAX_CODES, type SyntaxCode } from './syntax-codes.ts';

/** Makes a diagnostic of a syntax code: `message` says what is wrong here, `help` what to do, `more` other places, fixes and what would be known there. */
export function syntaxDiagnostic(
  code: SyntaxCode,
  message: string,
  span: Span,
  help?: string,
  more: Pick<Diagnostic, 'related' | 'fixes' | 'choices'> = {},
): Diagnostic {
  const { fixes, ...rest } = more;
  return {
    code,
    ...SYNTAX_CODES[code],
    message,
    ...(help === undefined ? {} : { help }),
    span,
    ...rest,
    ...(fixes === undefined || fixes.length === 0 ? {} : { fixes }),
  };
}
