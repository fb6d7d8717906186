import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Balanced } from './balance-braces.ts';

/**
 * All diagnostics of a file in its order, without those that only repeat another one: what the parser says of a line
 * whose words could not be read, what it misses right before a brace that was put in, and braces that an unclosed text ate.
 */
export function withoutEchoes(lexical: readonly Diagnostic[], { diagnostics, inserted }: Balanced, syntactic: readonly Diagnostic[]): readonly Diagnostic[] {
  const lines = new Set(lexical.map((diagnostic) => diagnostic.span.start.line));
  const own = syntactic.filter(({ span }) => !lines.has(span.start.line) && !inserted.has(span.end.offset));
  const eaten = new Set(lexical.filter(({ code }) => code === 'unclosed-text').map(({ span }) => span.start.line));
  const braces = diagnostics.filter(({ span }) => !eaten.has(span.start.line));
  return [...lexical, ...braces, ...own].sort((a, b) => a.span.start.offset - b.span.start.offset);
}
