import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { OpenBrace } from '../tokens/token-types.ts';
import type { Balanced } from './balance-braces.ts';

/** What each stage found in one file. */
export interface Findings {
  /** Of the lexer: words and literals that cannot be read. */
  readonly lexical: readonly Diagnostic[];
  readonly braces: Balanced;
  /** Of the parser. */
  readonly syntactic: readonly Diagnostic[];
  /** Offsets where the parser missed a `{`. */
  readonly missingBraces: readonly number[];
}

/** Codes of words that are read as what was meant, so that they have no echoes. */
const readAsMeant: ReadonlySet<string> = new Set([
  'single-quotes',
  'unknown-escape',
  'foreign-operator',
  'malformed-money',
  'malformed-date',
  'malformed-time',
]);

/**
 * All diagnostics of a file in its order, without those that only repeat another one. An echo is what the parser says of a
 * line whose words could not be read, or right before a brace that was put in, or after an unclosed brace on its line; a
 * brace that an unclosed text ate; and a `}` too many where the parser misses the `{` before it.
 */
export function withoutEchoes({ lexical, braces, syntactic, missingBraces }: Findings): readonly Diagnostic[] {
  const unread = linesOf(lexical.filter(({ code }) => !readAsMeant.has(code)));
  const eaten = linesOf(lexical.filter(({ code }) => code === 'unclosed-text'));
  const unclosed = linesOf(braces.diagnostics.filter(({ code }) => code === 'unclosed-brace'));
  const own = syntactic.filter(
    ({ span }) => !unread.has(span.start.line) && !unclosed.has(span.start.line) && !braces.inserted.has(span.end.offset),
  );
  const told = linesOf(own);
  const ofBraces = withoutDoubled(withoutOpened(braces.diagnostics, missingBraces), own, braces).filter(({ code, span: { start } }) => {
    return !eaten.has(start.line) && !(code === 'unexpected-brace' && told.has(start.line));
  });
  return [...lexical, ...ofBraces, ...own].sort((a, b) => a.span.start.offset - b.span.start.offset);
}

function linesOf(diagnostics: readonly Diagnostic[]): ReadonlySet<number> {
  return new Set(diagnostics.map(({ span }) => span.start.line));
}

/** A `{` in the place of an item explains one `{` before it that is never closed. */
function withoutDoubled(found: readonly Diagnostic[], own: readonly Diagnostic[], { tokens }: Balanced): readonly Diagnostic[] {
  const opened = new Set(tokens.filter(({ tokenType }) => tokenType === OpenBrace).map(({ startOffset }) => startOffset));
  const left = own.filter(({ span }) => opened.has(span.start.offset)).map(({ span }) => span.start.offset);
  return found.filter(({ code, span }) => {
    const index = code === 'unclosed-brace' ? left.findIndex((offset) => offset > span.start.offset) : -1;
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** Each missing `{` explains one `}` too many after it. */
function withoutOpened(braces: readonly Diagnostic[], missing: readonly number[]): readonly Diagnostic[] {
  const left = [...missing];
  return braces.filter(({ code, span }) => {
    const index = code === 'unexpected-brace' ? left.findIndex((offset) => offset <= span.start.offset) : -1;
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
