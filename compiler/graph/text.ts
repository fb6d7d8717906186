/** Width of text, as far as a layout must know it before anything is drawn. */

/** Advance widths of Helvetica and its kin, in thousandths of the font size; what is not listed is a little wider than the mean. */
const WIDTHS: Readonly<Record<string, string>> = {
  222: "ijl'|",
  278: ' ftI.,:;/\\[]()!r',
  355: '"-*`',
  500: 'ckszvxyJ',
  556: 'abdeghnopquL0123456789_?$#+=<>~^',
  611: 'FTZ',
  667: 'ABEKPSVXY&',
  722: 'CDHNRUw%',
  778: 'GOQ',
  833: 'mM',
  944: 'W@',
};
const UNLISTED = 650;

const widthOf = new Map(Object.entries(WIDTHS).flatMap(([width, characters]) => [...characters].map((one) => [one, Number(width)])));

/** Fonts of other systems are up to a tenth wider than Helvetica: a line must fit with all of them. */
const WIDEST = 1.14;

/** Width of a text in pixels at a font size; `bold` is about a tenth wider. An estimate on the safe side: good to a few pixels a line. */
export function textWidth(text: string, size: number, bold = false): number {
  let total = 0;
  for (const character of text) total += widthOf.get(character) ?? UNLISTED;
  return (total / 1000) * size * (bold ? 1.1 : 1) * WIDEST;
}

/** Breaks a text at spaces (and a word that is too long anywhere) into lines of at most `width` pixels, at most `most` lines; the last one ends with `…` if more follows. */
export function wrapText(text: string, width: number, size: number, most: number, bold = false): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, width, size, bold))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, bold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shorten(lines.slice(most - 1).join(' '), width, size, bold)];
}

/** The text, cut with `…` to at most `width` pixels. */
export function shorten(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  let kept = text;
  while (kept !== '' && textWidth(`${kept}…`, size, bold) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

function pieces(word: string, width: number, size: number, bold: boolean): readonly string[] {
  const found: string[] = [];
  let rest = word;
  while (textWidth(rest, size, bold) > width) {
    let length = rest.length - 1;
    while (length > 1 && textWidth(rest.slice(0, length), size, bold) > width) length -= 1;
    // A name breaks best behind its underscore or dot.
    const seam = Math.max(rest.lastIndexOf('_', length - 1), rest.lastIndexOf('.', length - 1));
    const at = seam > 2 ? seam + 1 : length;
    found.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return rest === '' ? found : [...found, rest];
}
