import { EOF, type IToken, type TokenType } from 'chevrotain';
import { columnOf, lineOf } from '../tokens/spans.ts';
import { CloseBrace } from '../tokens/token-types.ts';
import { joiningWords } from '../tokens/words.ts';

/** True if `token` ends the block that is being read: its `}`, or the end of the file. */
export function endsBlock(token: IToken): boolean {
  return token.tokenType === CloseBrace || token.tokenType === EOF;
}

/** Where an item of a block begins. */
export interface ItemStart {
  readonly first: IToken;
  /** Its place among the tokens of the file. */
  readonly index: number;
  /** True if nothing stands before it on its line. */
  readonly beginsLine: boolean;
  /** How many diagnostics there were before it. */
  readonly reported: number;
  /** How many braces were missed before it. */
  readonly missing: number;
}

const joints: ReadonlySet<string> = new Set(joiningWords);

/**
 * True if reading can go on at `token` after the item that began at `start` broke: a new line that is not indented
 * deeper than the item and does not go on with `or` and the like, or a word that begins an item. Where items stand on lines of their own, the word must begin its
 * line too: the same words also occur inside of items (`when email opened`).
 */
export function canRestart(token: IToken, before: IToken, start: ItemStart, words: ReadonlySet<TokenType>): boolean {
  const beginsLine = lineOf(token) !== lineOf(before);
  if (words.has(token.tokenType)) return beginsLine || !start.beginsLine;
  return beginsLine && columnOf(token) <= columnOf(start.first) && !joints.has(token.image);
}
