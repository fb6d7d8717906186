/** A line of text as a terminal shows it: what takes one column, what takes two, and what takes none. */

/** A character as a reader counts them, with the columns that it takes on a terminal. */
export interface Cell {
  /** Where it begins in the line, in UTF-16 units from 0. */
  readonly at: number;
  /** Where it ends. */
  readonly end: number;
  /** What is shown for it. */
  readonly text: string;
  readonly width: number;
}

/** A tab shows as this many blanks, wherever it stands. */
const TAB = '    ';
const PLAIN = /^[\x20-\x7e]*$/;
/** Characters that would move the cursor, change colours or turn the direction of a line: shown as `�`. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const UNSAFE_OUTSIDE_OF_LINES = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
/** Letters of East Asia and their punctuation, per Unicode Standard Annex 11; the half-width forms are not among them. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3/u;
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

let segmenter: Intl.Segmenter | undefined;

/** The cells of a line without its line break. */
export function cellsOf(line: string): readonly Cell[] {
  if (PLAIN.test(line)) return Array.from(line, (text, at) => ({ at, end: at + 1, text, width: 1 }));
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(line), ({ segment, index }) => cell(segment, index));
}

function cell(segment: string, at: number): Cell {
  const end = at + segment.length;
  if (segment === '\t') return { at, end, text: TAB, width: TAB.length };
  if (UNSAFE.test(segment)) return { at, end, text: '�', width: 1 };
  return { at, end, text: segment, width: widthOf(segment) };
}

function widthOf(grapheme: string): number {
  if (WITHOUT_WIDTH.test(grapheme)) return 0;
  return EMOJI.test(grapheme) || WIDE.test(grapheme) ? 2 : 1;
}

/** Columns that cells take side by side. */
export function widthOfCells(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** Text for a terminal in which nothing of the author's can move the cursor or change colours. Line breaks and tabs stay. */
export function harmless(text: string): string {
  return text.replace(UNSAFE_OUTSIDE_OF_LINES, '�');
}
