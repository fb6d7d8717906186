import type { Remark } from './doc.ts';

/** Where laid-out text is written to. Indentation counts steps. */
export interface Page {
  /** Columns that are used before text that is written now. */
  readonly column: (indentation: number) => number;
  /** Writes text. After a comment it begins a new line, further right than `indentation`. */
  readonly write: (text: string, indentation: number) => void;
  /** Ends the line, and begins one at `indentation`. */
  readonly breakLine: (indentation: number, blank: boolean) => void;
  readonly remark: (remark: Remark, indentation: number) => void;
  /** All lines, each ended by a line feed; '' if nothing was written. */
  readonly text: () => string;
}

const step = '  ';
/** Between code and the comment at the end of its line. */
const beforeRemark = '  ';

/** A page without a line. */
export function createPage(): Page {
  const lines: string[] = [];
  let current = '';
  /** Indentation of the current line, in steps. */
  let margin = 0;
  /** Whether the current line ends with a comment, and if nothing else stands on it. */
  let remarked: 'no' | 'behind code' | 'alone' = 'no';
  let blankNext = false;

  const breakLine = (indentation: number, blank: boolean): void => {
    lines.push(current.trimEnd());
    if (blank || blankNext) lines.push('');
    current = step.repeat(indentation);
    margin = indentation;
    remarked = 'no';
    blankNext = false;
  };
  /** Goes on in the middle of something, further right than it began; comments and what follows them keep to one margin. */
  const inMiddle = (indentation: number): number => (remarked === 'alone' ? margin : indentation > margin ? indentation : indentation + 1);
  const goOn = (indentation: number): void => breakLine(inMiddle(indentation), false);

  return {
    column: (indentation) => (remarked === 'no' ? current.length : step.length * inMiddle(indentation)),
    write: (text, indentation) => {
      if (remarked !== 'no') {
        if (text.trim() === '') return;
        goOn(indentation);
      }
      current += current.trim() === '' ? text.trimStart() : text;
    },
    breakLine,
    remark: (remark, indentation) => {
      const fresh = current.trim() === '';
      if (!fresh && (remark.alone || remarked !== 'no')) goOn(indentation);
      const alone = current.trim() === '';
      current = alone ? current + remark.text : current.trimEnd() + beforeRemark + remark.text;
      remarked = alone ? 'alone' : 'behind code';
      blankNext = remark.blankAfter;
    },
    text: () => {
      const all = [...lines, current.trimEnd()];
      while (all.at(-1) === '') all.pop();
      return all.map((one) => `${one}\n`).join('');
    },
  };
}
