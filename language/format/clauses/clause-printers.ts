import type { OfKind } from '../../of-kind.ts';
import type { ClauseNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printers, Printing } from '../printing/printing.ts';
import { goal } from './goal.ts';
import { measure } from './measure.ts';
import { onlyIf } from './only-if.ts';
import { thenClause } from './then.ts';
import { unless } from './unless.ts';
import { when } from './when.ts';

const asWritten = (clause: ClauseNode, p: Printing): Doc => p.flat(clause);

/** All clauses, in the order in which a formatted campaign has them. Those of a few words are printed word by word. */
const printers: Printers<ClauseNode> = {
  purpose: asWritten,
  tagged: asWritten,
  active: asWritten,
  priority: asWritten,
  entry: asWritten,
  limit: asWritten,
  when,
  backfill: asWritten,
  'only if': onlyIf,
  unless,
  goal,
  measure,
  holdout: asWritten,
  capped: asWritten,
  'quiet hours': asWritten,
  'live runs': asWritten,
  then: thenClause,
};

const ranks = new Map(Object.keys(printers).map((kind, index) => [kind, index]));

/** Where clauses of a kind stand in a formatted campaign. */
export function clauseRank({ kind }: Pick<ClauseNode, 'kind'>): number {
  return ranks.get(kind) ?? ranks.size;
}

/** Prints a clause without the comments around it. */
export function printClause<K extends ClauseNode['kind']>(kind: K, clause: OfKind<ClauseNode, K>, p: Printing): Doc {
  return printers[kind](clause, p);
}
