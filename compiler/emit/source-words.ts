import type { Span } from '../../language/program.ts';

/** Longest quotation of the source in a comment. */
const LONGEST = 100;

/** A place as it is quoted: `cart-recovery.campaign:8`. */
export function place(span: Span): string {
  return `${span.file.slice(span.file.lastIndexOf('/') + 1)}:${span.start.line}`;
}

/** The author's own words at a span, on one line; of a step with a block, what stands before its brace. Fit for any comment. */
export function sourceWords(source: string, span: Span, before?: '{' | undefined): string {
  const words = withoutComments(source.slice(span.start.offset, span.end.offset));
  const head = before === undefined ? words : beforeBlock(words);
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
