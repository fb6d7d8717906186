/** Texts in quotes, and what stands between words: white space and comments. */
const GAPS = /"(?:\\.|[^"\\])*"|(?:\s|\/\/[^\n]*)+/g;

/** The source of a rule on one line: without comments, with single spaces, and none inside brackets. Texts in quotes stay as they are. */
export function ruleWords(source: string): string {
  const text = source.replaceAll(GAPS, (part, offset: number) => {
    if (part.startsWith('"')) return part;
    const atBracket = /[([]/.test(source[offset - 1] ?? '') || /[)\]]/.test(source[offset + part.length] ?? '');
    return atBracket ? '' : ' ';
  });
  return text.trim();
}
