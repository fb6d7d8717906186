/** The stretch of a word, by offsets. */
export interface WordPlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const isWordCharacter = (character: string | undefined): boolean => character !== undefined && /\w/.test(character);

/** The word that the offset touches; empty, at the offset, where there is none. */
export function wordAt(text: string, offset: number): WordPlace {
  let start = offset;
  let end = offset;
  while (start > 0 && isWordCharacter(text[start - 1])) start -= 1;
  while (isWordCharacter(text[end])) end += 1;
  return { start, end, text: text.slice(start, end) };
}
