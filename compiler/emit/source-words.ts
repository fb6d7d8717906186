import type { Span } from '../../language/program.ts';

/** Longest quotation of the source in a comment. */
const LONGEST = 100;

/** A place as it is quoted: `cart-recovery.campaign:8`. */
export function place(span: Span): string {
  return `${span.file.slice(span.file.lastIndexOf('/') + 1)}:${span.start.line}`;
}

/** What begins the block of a step: the brace itself, or the `else` before it, where braces may stand before (`with { … } else { … }`). */
export type BlockWord = '{' | 'else';

/** The author's own words at a span, on one line; of a step with a block, what stands before it. Fit for any comment. */
export function sourceWords(source: string, span: Span, before?: BlockWord | undefined): string {
  const words = withoutComments(source.slice(span.start.offset, span.end.offset));
  const head = before === undefined ? words : before === '{' ? beforeBlock(words) : beforeElse(words);
  const line = head
    .replace(/[\ue000\ue001]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('*/', '* /');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}

/** Comments end at their line; two slashes inside a string are text. */
function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*/g, (match) => (match.startsWith('"') ? match : ''));
}

function beforeBlock(text: string): string {
  const match = /^(?:"(?:[^"\\\n]|\\.)*"|[^{"])*/.exec(text);
  return match?.[0] ?? text;
}

/** The `else` of the step itself stands outside of all braces. */
function beforeElse(text: string): string {
  let depth = 0;
  for (const match of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]|\belse\b/g)) {
    if (match[0] === '{') depth += 1;
    if (match[0] === '}') depth -= 1;
    if (match[0] === 'else' && depth === 0) return text.slice(0, match.index);
  }
  return text;
}
