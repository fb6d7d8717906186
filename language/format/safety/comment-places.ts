/** Which comments a file has, and what each belongs to. */
import type { DeclarationNode } from '../../syntax/ast.ts';
import { clauseRank } from '../clauses/clause-printers.ts';
import { couponPartRank } from '../declarations/coupon.ts';
import type { SourceToken } from '../source/source-token.ts';

/** Part of a file that may move: a clause, or a part of a coupon. */
interface Movable {
  readonly rank: number;
  readonly end: number;
}

/**
 * The comments of a file in the order that formatting must keep: by declaration, within it by the clause that they stand before, in or
 * behind, in the order of the file within that. `tokens` are those of the file as they were read.
 */
export function commentPlaces(declarations: readonly DeclarationNode[], tokens: readonly SourceToken[]): readonly string[] {
  const places: { readonly text: string; readonly declaration: number; readonly rank: number }[] = [];
  const add = (text: string, offset: number): void => {
    const declaration = declarations.findIndex(({ span }) => offset < span.end.offset);
    const part = movables(declarations[declaration]).find(({ end }) => offset < end);
    places.push({ text, declaration: declaration < 0 ? declarations.length : declaration, rank: part?.rank ?? lastRank });
  };
  for (const { before, after, start } of tokens) {
    for (const { text } of before) add(text, start);
    if (after !== undefined) add(after.text, start);
  }
  return places.sort((a, b) => a.declaration - b.declaration || a.rank - b.rank).map(({ text, declaration }) => `${declaration} ${text}`);
}

const lastRank = 1_000;

function movables(node: DeclarationNode | undefined): readonly Movable[] {
  if (node?.kind === 'campaign') return node.clauses.map((clause) => ({ rank: clauseRank(clause), end: clause.span.end.offset }));
  if (node?.kind === 'coupon') return node.parts.map((part) => ({ rank: couponPartRank(part), end: part.span.end.offset }));
  return [];
}
