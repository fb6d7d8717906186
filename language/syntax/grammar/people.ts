/** People of the shop, who may be called by a word of the language: `notify marketing "…"`. */
import type { IToken } from 'chevrotain';
import { isReserved, Name } from '../tokens/token-types.ts';
import { joiningWords } from '../tokens/words.ts';
import type { CampaignParser } from './campaign-parser.ts';

/** Takes a reserved word that stands `ahead` tokens on for the name of people, unless it joins what it stands between, or another one follows it. */
export function admitPeople(p: CampaignParser, ahead: number): void {
  const token = p.peek(ahead);
  const next = p.peek(ahead + 1);
  const line = p.peek(ahead - 1).startLine;
  if (token.startLine !== line || !isKeyword(token) || (next.startLine === line && isKeyword(next))) return;
  token.tokenType = Name;
  token.tokenTypeIdx = Name.tokenTypeIdx ?? token.tokenTypeIdx;
}

function isKeyword({ image }: IToken): boolean {
  return isReserved(image) && !joiningWords.some((joint) => joint === image);
}
