/** Blocks of items in braces, each of which may be broken without harm to the others. */
import type { IToken, TokenType } from 'chevrotain';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/nearest.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import type { SyntaxCode } from '../syntax-codes.ts';
import { CloseBrace, OpenBrace, typeOfWord } from '../tokens/token-types.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { type NotKnownYet, notKnownYet } from './not-known-yet.ts';

/** What may stand in a kind of block. */
export interface BlockKind {
  /** Reported for an item that begins like none. */
  readonly unknown: SyntaxCode;
  /** What an item is called: `clause`. */
  readonly item: string;
  /** Words that begin items. */
  readonly words: readonly string[];
  readonly later: NotKnownYet;
  /** Words that belong elsewhere, with where that is. */
  readonly elsewhere?: ReadonlyMap<string, string>;
}

/** Token types of the words that reading may go on at. */
export function restartWords(kind: BlockKind): ReadonlySet<TokenType> {
  return new Set([...kind.words, ...kind.later.keys()].map(typeOfWord));
}

/** Defines a rule for `{ … }` around items; `broken` is told the first token of each item that was left out. */
export function blockRule<T>(p: CampaignParser, name: string, kind: BlockKind, item: () => Rule<T>): Rule<{ readonly items: readonly T[]; readonly broken: readonly IToken[] }> {
  const restart = restartWords(kind);
  return p.rule(name, () => {
    p.take(OpenBrace);
    const content = p.nested(() => readItems(p, kind, restart, item()));
    p.take(CloseBrace);
    return content;
  });
}

/** Reads items until the block or the file ends. */
export function readItems<T>(p: CampaignParser, kind: BlockKind, restart: ReadonlySet<TokenType>, item: Rule<T>): { readonly items: readonly T[]; readonly broken: readonly IToken[] } {
  const items: T[] = [];
  const broken: IToken[] = [];
  const read = (): void => {
    const node = p.call(item);
    p.build(() => items.push(node));
  };
  do {
    p.loop(() => p.attempt(read, restart, (first) => broken.push(first)));
  } while (p.skipUnknown((token) => {
    broken.push(token);
    return unknownItem(p, kind, token);
  }, restart));
  return { items, broken };
}

/** Says that no item begins with `token`: because it comes later, belongs elsewhere, or is not known at all. */
export function unknownItem(p: CampaignParser, kind: BlockKind, token: IToken): Diagnostic {
  const word = token.image;
  const span = p.spanOf(token);
  const later = kind.later.get(word);
  if (later !== undefined) return notKnownYet(later, span);
  const place = kind.elsewhere?.get(word);
  const fallback = `A ${kind.item} begins with ${kind.words.map((known) => `\`${known}\``).join(', ')}.`;
  return syntaxDiagnostic(kind.unknown, `\`${word}\` begins no ${kind.item}.`, span, place ?? suggest(word, kind.words, fallback));
}
