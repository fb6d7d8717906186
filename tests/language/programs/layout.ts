/** Random layout: the tokens of a text with any space, line breaks and comments between them. */
import type { Random } from './random.ts';

/** How wild a layout is. */
export interface Wildness {
  /** Share of the gaps with a comment. */
  readonly comments: number;
  /** Share of the gaps with `///`, which documents the token behind it. */
  readonly documentation: number;
  /** Share of the gaps with line breaks. */
  readonly breaks: number;
}

const punctuation = /^[{}()[\],:.]$/;

/** Joins tokens. The same tokens are read again from it, whatever the layout; comments and documentation are numbered in the order of the file. */
export function layOutAtRandom(tokens: readonly string[], random: Random, wildness: Wildness): string {
  let count = 0;
  let text = '';
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    const glued = previous === undefined || punctuation.test(previous) || punctuation.test(token);
    text += gap(glued) + token;
  }
  return text + gap(true);

  function gap(glued: boolean): string {
    let space = glued && random.chance(0.5) ? '' : random.pick([' ', ' ', '  ', '\t']);
    if (random.chance(wildness.breaks)) space += random.pick(['\n', '\n', '\r\n', '\n\n', '\n   \n\n  ']);
    while (random.chance(wildness.comments)) space += comment('//');
    while (random.chance(wildness.documentation)) space += comment('///');
    return space;
  }

  function comment(slashes: string): string {
    count += 1;
    const before = random.pick(['\n', '\n\n', ' ', '', '\r\n  ']);
    return `${before}${slashes} ${count} ${random.pick(['why', 'a longer remark that says more {', '', '"', '// twice'])}${random.pick(['', '  ', '\t'])}${random.pick(['\n', '\r\n', '\n\n'])}`;
  }
}
