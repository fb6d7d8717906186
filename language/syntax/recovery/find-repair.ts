/**
 * Finds the misspelt keyword that explains why reading stopped. It may stand before that place: `purchased wihin 30d` is read as an event of
 * two words, and only `30d` fits nowhere. So the words around are replaced by the keywords near to them, one at a time, and the
 * replacement counts with which the parser gets on.
 */
import type { IToken } from 'chevrotain';
import { Colon, Dot, Name, typeOfWord, word } from '../tokens/token-types.ts';
import type { Word } from '../tokens/words.ts';
import { nearKeywords } from './near-keywords.ts';

/** Where reading stopped. */
export interface Stop {
  /** Of the whole file. Replaced in place while the search tries its candidates, and as it was afterwards. */
  readonly tokens: IToken[];
  /** Index of the token that fits nowhere. */
  readonly at: number;
  /** Index of the first token of the broken item. */
  readonly start: number;
  /** Offsets of words that have been replaced before. */
  readonly repaired: ReadonlySet<number>;
  /** Reads the item again, and yields the index of the token where it stops, or the end of `place` if it does not. */
  readonly reach: (place: Place) => number;
}

/** The tokens that a replacement is judged by, as indices. */
export interface Place {
  /** The first of the replaced token and the one that fits nowhere: a failure before it is none of this search. */
  readonly first: number;
  /** The last of both: an item that is whole after it shows that the replacement is right. */
  readonly last: number;
  /** Where reading stops at the latest. */
  readonly end: number;
}

/** A keyword to put in place of a token. */
export interface Repair {
  readonly index: number;
  readonly keyword: Word;
}

interface Candidate extends Repair {
  readonly distance: number;
  readonly slips: number;
  /** 1 if what stands there is a word of the language itself, which is seldom the misspelt one. */
  readonly known: 0 | 1;
  readonly reached: number;
}

/** How far reading must come for a replacement to be as good as any. */
const FAR = 10;
/** Of as many letters a word is near to many others. */
const SHORT = 3;
/** Where the misspelt word may stand, seen from the token that fits nowhere: at it, before it, or after it (the parser looks ahead). */
const OFFSETS = [0, -1, 1, -2, 2, -3, -4, -5, -6] as const;

/** The best replacement, if there is one. */
export function findRepair(stop: Stop): Repair | undefined {
  const candidates = OFFSETS.flatMap((offset) => candidatesAt(stop, stop.at + offset));
  return candidates.toSorted((a, b) => b.reached - a.reached || a.known - b.known || a.distance - b.distance || a.slips - b.slips).at(0);
}

function candidatesAt(stop: Stop, index: number): readonly Candidate[] {
  const { tokens, at, start } = stop;
  const token = tokens[index];
  if (token === undefined || index < start || stop.repaired.has(token.startOffset) || !isMisspellable(tokens, index)) return [];
  const last = Math.max(at, index);
  const end = Math.min(tokens.length, last + FAR);
  const next = last + 1;
  // A word of the language is not misspelt; another one may be meant only if all that follows then fits.
  const known = typeOfWord(token.image) === Name ? 0 : 1;
  const enough = (distance: number): number => (known === 1 ? end : Math.min(end, next + doubt(token.image, distance)));
  return nearKeywords(token.image).flatMap(({ keyword, distance, slips }) => {
    tokens[index] = asKeyword(token, keyword);
    const reached = stop.reach({ first: Math.min(at, index), last, end });
    tokens[index] = token;
    return reached >= enough(distance) ? [{ index, keyword, distance, slips, known, reached: reached - next }] : [];
  });
}

/** How many more tokens must fit: short words, and words of which more than one letter is wrong, may well be names. */
function doubt(written: string, distance: number): number {
  return written.length <= SHORT || distance > 1 ? 2 : 1;
}

/** Words are, but names after `.` and before `:`, where no keyword can stand. */
function isMisspellable(tokens: readonly IToken[], index: number): boolean {
  const isWord = /^[A-Za-z_]/.test(tokens[index]?.image ?? '');
  return isWord && tokens[index - 1]?.tokenType !== Dot && tokens[index + 1]?.tokenType !== Colon;
}

/** The token of a keyword, at the place of the word that was written. */
export function asKeyword(written: IToken, keyword: Word): IToken {
  const tokenType = word(keyword);
  return { ...written, image: keyword, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx ?? written.tokenTypeIdx };
}
