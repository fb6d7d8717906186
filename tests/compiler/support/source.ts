import type { Position, Span } from '../../../language/program.ts';

/** A campaign file in a test, whose places are found by their words. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** The place of the words; `nth` counts from 0 where they stand several times. */
  at(words: string, nth?: number): Span;
}

export function createSource(file: string, text: string): Source {
  const position = (offset: number): Position => {
    const before = text.slice(0, offset).split('\n');
    return { offset, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
  return {
    file,
    text,
    at(words, nth = 0) {
      let offset = -1;
      for (let found = 0; found <= nth; found += 1) {
        offset = text.indexOf(words, offset + 1);
        if (offset < 0) throw new Error(`The source has no "${words}" (${found}).`);
      }
      return { file, start: position(offset), end: position(offset + words.length) };
    },
  };
}
