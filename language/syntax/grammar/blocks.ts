/** Blocks of items in braces, each of which may be broken without harm to the others. */
import type { IToken, TokenType } from 'chevrotain';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import { endsBlock, type ItemStart } from '../recovery/restart-points.ts';
import type { SyntaxCode } from '../syntax-codes.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { columnOf } from '../tokens/spans.ts';
import { CloseBrace, Name, OpenBrace, typeOfWord, word } from '../tokens/token-types.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';

/** What may stand in a kind of block. */
export interface BlockKind {
  /** Reported for an item that begins like none. */
  readonly unknown: SyntaxCode;
  /** What an item is called: `clause`. */
  readonly item: string;
  /** Words that begin items. */
  readonly words: readonly string[];
  /** Said of an item that begins like none, where no word begins them. */
  readonly example?: string;
  /** True for what no braces stand around: the file. */
  readonly unbraced?: true;
  /** Words that belong elsewhere, with where that is. */
  readonly elsewhere?: ReadonlyMap<string, string>;
}

/** Token types of the words that reading may go on at. */
export function restartWords(kind: BlockKind): ReadonlySet<TokenType> {
  return new Set(kind.words.map(typeOfWord).filter((type) => type !== Name));
}

/** Defines a rule for `{ … }` around items; `broken` is told the first token of each item that was left out. */
export function blockRule<T>(p: CampaignParser, name: string, kind: BlockKind, item: () => Rule<T>): Rule<Content<T>> {
  const restart = restartWords(kind);
  return p.rule(name, () => {
    p.take(OpenBrace);
    const content = p.nested(() => readItems(p, kind, restart, item()));
    p.take(CloseBrace);
    return content;
  });
}

/** What was read of a block: its items, and the first tokens of those that were left out or hold something that was. */
export interface Content<T> {
  readonly items: readonly T[];
  readonly broken: readonly IToken[];
}

/** Reads items until the block or the file ends. */
export function readItems<T>(p: CampaignParser, kind: BlockKind, restart: ReadonlySet<TokenType>, item: Rule<T>): Content<T> {
  const items: T[] = [];
  const broken: IToken[] = [];
  let last: ItemStart | undefined;
  const accept = (node: T, start: ItemStart): void => {
    items.push(node);
    if (p.reportedSince(start)) broken.push(start.first);
    last = start;
  };
  const leaveOut = (first: IToken): void => {
    broken.push(first);
    last = undefined;
  };
  do {
    p.loop(() => p.attempt(item, restart, accept, leaveOut));
  } while (!endsBlock(p.peek()) && (skipForeign() || readAgain() || skipRest()));
  return { items, broken };

  /** A misspelt keyword may explain why what comes next begins no item: in it, or in the last item. */
  function readAgain(): boolean {
    // A whole declaration is too long to be read again and again, but for a segment, which no brace ends.
    const before = kind.unbraced === true && last?.first.tokenType !== word('segment') ? undefined : last;
    if (!p.repair(item, before ?? p.itemStart())) return false;
    if (before !== undefined) items.pop();
    last = undefined;
    return true;
  }

  /** What comes next is part of a phrase that the language has in other words. */
  function skipForeign(): boolean {
    const begun = p.foreign(p.itemStart(), kind.item);
    const tail = begun === undefined ? tailOf() : undefined;
    const found = begun ?? p.foreign(tail ?? p.itemStart());
    return found !== undefined && skip(tail, () => found);
  }

  /** What comes next begins no item: it is one that is unknown, or the end of the last one, which then is broken. */
  function skipRest(): boolean {
    const token = p.peek();
    const tail = tailOf();
    const choices = p.keywordsHere(item, last ?? p.itemStart());
    return skip(tail, () => ({ ...(tail === undefined ? unknownItem(p, kind, token) : unexpectedTail(p, kind, token)), choices }));
  }

  /** The last item, if what comes next looks like more of it. */
  function tailOf(): ItemStart | undefined {
    return last !== undefined && continues(p, p.peek(), last.first) ? last : undefined;
  }

  function skip(tail: ItemStart | undefined, tell: () => Diagnostic): boolean {
    if (tail !== undefined) {
      items.pop();
      p.dropEchoes(tail);
    }
    const start = tail ?? p.itemStart();
    last = undefined;
    const describe = (): Diagnostic => {
      broken.push(start.first);
      return tell();
    };
    return p.skipUnknown(describe, restart, start);
  }
}

/** True if `token`, right after the item that began with `first`, looks like more of it. */
function continues(p: CampaignParser, token: IToken, first: IToken): boolean {
  const complete = p.peek(0).tokenType === CloseBrace;
  return !endsBlock(token) && !complete && (p.onSameLine() || columnOf(token) > columnOf(first));
}

function unexpectedTail(p: CampaignParser, kind: BlockKind, token: IToken): Diagnostic {
  const word = token.image;
  const misspelt = nearest(word, kind.words) !== undefined || kind.elsewhere?.has(word) === true;
  if (misspelt) return unknownItem(p, kind, token);
  const next = kind.unbraced === true ? kind.item : `${kind.item} or \`}\``;
  return syntaxDiagnostic('unexpected-syntax', `Expected the next ${next}, but found \`${word}\`.`, p.spanOf(token));
}

/** Says that no item begins with `token`: because it belongs elsewhere, or is not known at all. */
export function unknownItem(p: CampaignParser, kind: BlockKind, token: IToken): Diagnostic {
  const word = token.image;
  const span = p.spanOf(token);
  const place = kind.elsewhere?.get(word);
  const message = `\`${word}\` begins no ${kind.item}.`;
  if (place !== undefined) return syntaxDiagnostic(kind.unknown, message, span, place);
  const fallback = kind.example ?? `A ${kind.item} begins with ${kind.words.map((known) => `\`${known}\``).join(', ')}.`;
  const { help, ...more } = spelling({ text: word, span }, choicesOf(kind.words, 'keyword'), fallback);
  return syntaxDiagnostic(kind.unknown, message, span, help, more);
}
