/** What is coloured in a file: words, literals and comments by the lexer, names by what they refer to. */
import type { TokenType } from 'chevrotain';
import type { Use } from '../../../../language/check/uses.ts';
import * as types from '../../../../language/syntax/tokens/token-types.ts';
import { namesIn } from '../../core/names.ts';
import { type FilePlace, kindOf } from '../../core/snapshot.ts';
import { commentsOf, endOf, tokensOf, wordOf } from '../../core/syntax.ts';
import { liquidTokens, scanLiquid } from '../../templates/scan-liquid.ts';
import { kindOfTarget, type TokenKind, type TokenModifier } from './legend.ts';

/** A coloured stretch of one line, by offsets. */
export interface Colour {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  readonly modifiers: readonly TokenModifier[];
}

const LITERALS = new Map<TokenType, TokenKind>([
  [types.Text, 'string'],
  [types.UnclosedText, 'string'],
  [types.SingleQuoted, 'string'],
  [types.DateText, 'number'],
  [types.TimeText, 'number'],
  [types.Money, 'number'],
  [types.SymbolMoney, 'number'],
  [types.Percent, 'number'],
  [types.DurationPart, 'number'],
  [types.NumberText, 'number'],
  [types.Comparison, 'operator'],
  [types.SingleEquals, 'operator'],
  [types.Plus, 'operator'],
  [types.Minus, 'operator'],
  [types.Times, 'operator'],
]);

/** The colours of a file, in its order; none overlaps another. */
export function colours(place: FilePlace): readonly Colour[] {
  const kind = kindOf(place.file);
  if (kind === 'campaign') return campaignColours(place);
  return kind === 'message' ? templateColours(place) : nameColours(namesIn(place.snapshot, place.file));
}

function campaignColours({ snapshot, file, text }: FilePlace): readonly Colour[] {
  const names = namesIn(snapshot, file);
  let next = 0;
  const tokens = tokensOf(text).flatMap((token): readonly Colour[] => {
    const start = token.startOffset;
    const end = endOf(token);
    while ((names[next]?.span.end.offset ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const use = names.slice(next, next + 3).find(({ span }) => span.start.offset <= start && end <= span.end.offset);
    const kind = use === undefined ? kindOfToken(token.tokenType) : kindOfTarget(use.target);
    return kind === undefined ? [] : [{ start, end, kind, modifiers: use === undefined ? [] : modifiersOf(use) }];
  });
  const comments = commentsOf(text).map(({ start, end }): Colour => {
    const documentation = text.startsWith('///', start);
    return { start, end, kind: 'comment', modifiers: documentation ? ['documentation'] : [] };
  });
  return [...tokens, ...comments].sort((a, b) => a.start - b.start);
}

function kindOfToken(type: TokenType): TokenKind | undefined {
  return wordOf(type) === undefined ? LITERALS.get(type) : 'keyword';
}

function modifiersOf({ role, target }: Use): readonly TokenModifier[] {
  if (role === 'declaration') return ['declaration'];
  return target.kind === 'function' ? ['defaultLibrary'] : [];
}

/** Names never overlap but where one is said in more words than another: the longer one is left out. */
function nameColours(uses: readonly Use[]): readonly Colour[] {
  const found: Colour[] = [];
  for (const use of uses) {
    const start = use.span.start.offset;
    const end = use.span.end.offset;
    if (end === start || use.span.start.line !== use.span.end.line || start < (found.at(-1)?.end ?? 0)) continue;
    found.push({ start, end, kind: kindOfTarget(use.target), modifiers: modifiersOf(use) });
  }
  return found;
}

function templateColours({ snapshot, file, text }: FilePlace): readonly Colour[] {
  const names = nameColours(namesIn(snapshot, file));
  const named = new Set(names.map(({ start }) => start));
  const others = scanLiquid(text).flatMap(({ kind, innerStart, innerEnd }) =>
    liquidTokens(text, innerStart, innerEnd).flatMap((token, index, all): readonly Colour[] => {
      if (named.has(token.start) || token.text.length === 0) return [];
      const filter = all[index - 1]?.text === '|';
      const tag = kind === 'tag' && index === 0;
      const colour: TokenKind | undefined =
        token.kind === 'text' ? 'string' : token.kind === 'number' ? 'number' : tag ? 'keyword' : filter ? 'function' : undefined;
      return colour === undefined ? [] : [{ start: token.start, end: token.end, kind: colour, modifiers: [] }];
    }),
  );
  return [...names, ...others].sort((a, b) => a.start - b.start);
}
