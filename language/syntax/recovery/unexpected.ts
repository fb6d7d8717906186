import { EOF, type IToken } from 'chevrotain';
import type { Choice, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { changeTo } from '../../diagnostics/spelling.ts';
import type { Span } from '../../program.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { endOf, lineOf, spanOf, startOf } from '../tokens/spans.ts';
import { isReserved } from '../tokens/token-types.ts';

/**
 * "Expected …, but found …". Where the line ends too early the place is its last token, since the mistake is there and
 * not on the next line. `before` is undefined at the start of a file.
 */
export function unexpected(file: string, expected: string, found: IToken, before: IToken | undefined): Diagnostic {
  const tooEarly = found.tokenType === EOF || found.image === '' || (before !== undefined && lineOf(before) !== lineOf(found));
  if (!tooEarly) return syntaxDiagnostic('unexpected-syntax', `Expected ${expected}, but found ${describe(found)}.`, spanOf(file, found));
  if (before === undefined) {
    const place = { offset: 0, line: 1, column: 1 };
    return syntaxDiagnostic('unexpected-syntax', `Expected ${expected}, but the file ends.`, { file, start: place, end: place });
  }
  const span = { file, start: startOf(before), end: endOf(before) };
  return syntaxDiagnostic('unexpected-syntax', `Expected ${expected} after \`${before.image}\`.`, span);
}

/** A word in whose place `meant` lets the rest be read; `choices` are the keywords that could stand there. */
export function misspelt(written: string, span: Span, meant: string, choices: readonly Choice[]): Diagnostic {
  const more = { fixes: [changeTo(span, meant)], choices };
  return syntaxDiagnostic('misspelt-keyword', `\`${written}\` cannot stand here.`, span, `Did you mean \`${meant}\`?`, more);
}

function describe(token: IToken): string {
  return isReserved(token.image) ? `the reserved word \`${token.image}\`` : `\`${token.image}\``;
}
