import { parse } from '../../../language/syntax/parse.ts';
import { tokenize } from '../../../language/syntax/tokens/lexer.ts';
import type { Random } from '../programs/random.ts';

const punctuation = /^[{}()[\],:.]$/;

/** The same tokens and comments in another layout that parses. (A few mistakes are told by where lines end, so a layout may look like one of them.) */
export function shuffleLayout(text: string, random: Random): string {
  for (;;) {
    const shuffled = shuffle(text, random);
    if (parse('any.campaign', shuffled).diagnostics.length === 0) return shuffled;
  }
}

/** The same tokens and comments with other spaces and line breaks; comments stay behind or above what they stand behind or above. No empty lines. */
function shuffle(text: string, random: Random): string {
  const pieces = [
    ...tokenize('any.campaign', text).tokens.map(({ image, startOffset }) => ({ image, startOffset })),
    ...commentsIn(text),
  ].sort((a, b) => a.startOffset - b.startOffset);
  let shuffled = '';
  for (const { image, startOffset } of pieces) {
    const comment = image.startsWith('//');
    const alone = comment && /(^|\n)[ \t\uFEFF]*$/.test(text.slice(0, startOffset));
    shuffled += alone ? startOfLine(shuffled) : comment ? ' ' : gap(shuffled, image);
    shuffled += comment ? `${image.trimEnd()}\n` : image;
  }
  return `${shuffled}\n`;

  function gap(before: string, image: string): string {
    if (before === '' || before.endsWith('\n')) return random.pick(['', '  ', '\t']);
    const glued = punctuation.test(image) || punctuation.test(before.at(-1) ?? '');
    return random.pick([' ', '  ', '\n', '\n      ', '\r\n', ...(glued ? ['', ''] : [])] as const) || '';
  }
}

function startOfLine(before: string): string {
  return before === '' || before.endsWith('\n') ? '' : '\n';
}

/** Comments, which stand where no token does. */
function commentsIn(text: string): readonly { readonly image: string; readonly startOffset: number }[] {
  const tokens = tokenize('any.campaign', text).tokens;
  const gaps = [...tokens.map(({ startOffset }) => startOffset), text.length].map((end, index) => {
    const last = tokens[index - 1];
    return { start: last === undefined ? 0 : last.startOffset + last.image.length, end };
  });
  return gaps.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\/\/[^\n\r]*/g)].map((match) => ({ image: match[0], startOffset: start + match.index })),
  );
}
