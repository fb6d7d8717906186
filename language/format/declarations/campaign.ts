import type { CampaignNode } from '../../syntax/ast.ts';
import { clauseRank, printClause } from '../clauses/clause-printers.ts';
import type { Doc } from '../doc/doc.ts';
import { braces, item } from '../printing/items.ts';
import type { Printing } from '../printing/printing.ts';
import { named } from './named.ts';

/** `campaign NAME { CLAUSES }`: one clause a line, in their order; each takes its comments with it. */
export function campaign(node: CampaignNode, p: Printing): Doc {
  const head = [p.words('campaign'), ' ', named(node, p), ' '];
  const clauses = (): readonly ReturnType<typeof item>[] =>
    node.clauses
      .map((clause) => ({ clause, printed: item(p, clause, () => printClause(clause.kind, clause, p)) }))
      .sort((a, b) => clauseRank(a.clause) - clauseRank(b.clause))
      .map(({ printed }) => ({ ...printed, blank: false }));
  return [head, braces(p, clauses)];
}
