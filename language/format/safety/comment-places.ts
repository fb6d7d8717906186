/** Which comments a file has, and what each belongs to. */
import type { Span } from '../../program.ts';
import type { DeclarationNode } from '../../syntax/ast.ts';
import { clauseRank } from '../clauses/clause-printers.ts';
import { couponPartRank } from '../declarations/coupon.ts';
import type { SourceToken } from '../source/source-token.ts';

/** Part of a file that may move: a clause, or a part of a coupon. */
interface Movable {
  readonly rank: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The comments of a file in the order that formatting must keep: by declaration, within it by the clause that they stand before, in or
 * behind, in the order of the file within that. `tokens` are those of the file, ready to be printed.
 */
export function commentPlaces(declarations: readonly DeclarationNode[], tokens: readonly SourceToken[]): readonly string[] {
  const places: { readonly text: string; readonly declaration: number; readonly rank: number }[] = [];
  const add = (text: string, offset: number): void => {
    const declaration = declarations.findIndex(({ span }) => offset < span.end.offset);
    const parts = movables(declarations[declaration]);
    const inHead = offset < Math.min(...parts.map(({ start }) => start));
    const rank = inHead ? firstRank : (parts.find(({ end }) => offset < end)?.rank ?? lastRank);
    places.push({ text, declaration: declaration < 0 ? declarations.length : declaration, rank });
  };
  for (const { before, after, start } of tokens) {
    for (const { text } of before) add(text, start);
    if (after !== undefined) add(after.text, start);
  }
  return places.sort((a, b) => a.declaration - b.declaration || a.rank - b.rank).map(({ text, declaration }) => `${declaration} ${text}`);
}

const firstRank = -1;
const lastRank = 1_000;

function movables(node: DeclarationNode | undefined): readonly Movable[] {
  if (node?.kind === 'campaign') return node.clauses.map((clause) => movable(clauseRank(clause), clause.span));
  if (node?.kind === 'coupon') return node.parts.map((part) => movable(couponPartRank(part), part.span));
  return [];
}

function movable(rank: number, { start, end }: Span): Movable {
  return { rank, start: start.offset, end: end.offset };
}

/** All comments of a file, in no order. */
export function allComments(tokens: readonly SourceToken[]): readonly string[] {
  return tokens.flatMap(({ before, after }) => (after === undefined ? before : [...before, after]).map(({ text }) => text)).sort();
}
