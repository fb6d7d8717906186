/** Words with one letter wrong, as hands write them. */
import { tokenize } from '../../../language/syntax/tokens/lexer.ts';

/** One misspelt word of a file. */
export interface Misspelling {
  readonly slip: 'drop' | 'double' | 'swap' | 'replace';
  readonly word: string;
  readonly wrong: string;
  readonly offset: number;
  readonly line: number;
  /** The words and signs around it, to tell it from others. */
  readonly around: string;
  /** The whole file with it. */
  readonly text: string;
}

const slips = ['drop', 'double', 'swap', 'replace'] as const;

/** Every word of the file misspelt in each of the four ways, one at a time; which letter is chosen depends on the place alone. */
export function misspellingsOf(file: string, text: string): readonly Misspelling[] {
  const { tokens } = tokenize(file, text);
  return tokens.flatMap(({ image, startOffset, startLine }, place) => {
    if (!/^[A-Za-z_]\w+$/.test(image)) return [];
    const around = tokens
      .slice(Math.max(0, place - 2), place + 2)
      .map((token) => token.image)
      .join(' ');
    return slips.flatMap((slip, index) => {
      const wrong = misspell(image, slip, startOffset * 7 + index * 3);
      if (wrong === image) return [];
      const changed = text.slice(0, startOffset) + wrong + text.slice(startOffset + image.length);
      return [{ slip, word: image, wrong, offset: startOffset, line: startLine ?? 1, around, text: changed }];
    });
  });
}

const row = 'qwertyuiopasdfghjklzxcvbnm';

function misspell(word: string, slip: (typeof slips)[number], seed: number): string {
  const at = seed % word.length;
  const letter = word[at] ?? '';
  const rest = word.slice(at + 1);
  if (slip === 'drop') return word.slice(0, at) + rest;
  if (slip === 'double') return word.slice(0, at) + letter + letter + rest;
  if (slip === 'swap') {
    const first = Math.min(at, word.length - 2);
    return word.slice(0, first) + (word[first + 1] ?? '') + (word[first] ?? '') + word.slice(first + 2);
  }
  const place = row.indexOf(letter.toLowerCase());
  const neighbour = row[place === 0 ? 1 : place - 1] ?? 'x';
  return word.slice(0, at) + neighbour + rest;
}
