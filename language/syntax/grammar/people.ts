/** People of the shop, who may be called after a word of the language: `notify marketing "…"`. */

import { isReserved, Name, Text, word } from '../tokens/token-types.ts';
import type { CampaignParser } from './campaign-parser.ts';

/** Takes a reserved word that stands `ahead` tokens on for the name of people, if what comes after it shows that it is meant so. */
export function admitPeople(p: CampaignParser, ahead: number): void {
  const token = p.peek(ahead);
  const next = p.peek(ahead + 1);
  const onLine = token.startLine === p.peek(ahead - 1).startLine;
  if (!onLine || !isReserved(token.image) || token.tokenType === word('where')) return;
  const last = next.startLine !== token.startLine || next.image === '}';
  if (!last && next.tokenType !== Text && next.tokenType !== word('where')) return;
  token.tokenType = Name;
  token.tokenTypeIdx = Name.tokenTypeIdx ?? token.tokenTypeIdx;
}
