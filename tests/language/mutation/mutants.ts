/** Files, broken in one place. */
import { tokenize } from '../../../language/syntax/tokens/lexer.ts';

/** One changed file. */
export interface Mutant {
  readonly change: 'drop' | 'double' | 'swap' | 'cut';
  /** The token that was changed, or behind which the file was cut. */
  readonly word: string;
  readonly line: number;
  readonly text: string;
}

/** Every token dropped, doubled, and swapped with the next one; the file cut after each token and in the middle of it. */
export function mutantsOf(file: string, text: string): readonly Mutant[] {
  const { tokens } = tokenize(file, text);
  return tokens.flatMap(({ image, startOffset, startLine }, index): Mutant[] => {
    const place = { word: image, line: startLine ?? 1 };
    const end = startOffset + image.length;
    const before = text.slice(0, startOffset);
    const found: Mutant[] = [
      { change: 'drop', ...place, text: `${before} ${text.slice(end)}` },
      { change: 'double', ...place, text: `${before}${image} ${text.slice(startOffset)}` },
    ];
    const next = tokens[index + 1];
    if (next !== undefined) found.push({ change: 'cut', ...place, text: text.slice(0, end) });
    if (image.length > 1) found.push({ change: 'cut', ...place, text: text.slice(0, startOffset + Math.floor(image.length / 2)) });
    if (next === undefined || next.image === image) return found;
    const between = text.slice(end, next.startOffset);
    const swapped = `${before}${next.image}${between === '' ? ' ' : between}${image}`;
    return [...found, { change: 'swap', ...place, text: swapped + text.slice(next.startOffset + next.image.length) }];
  });
}
