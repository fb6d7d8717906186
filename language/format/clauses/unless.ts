import type { ClauseNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { conditionHead } from '../printing/condition-head.ts';
import type { Printing } from '../printing/printing.ts';

/** `unless CONDITION [{ EFFECTS }]`. */
export function unless({ condition, steps }: Extract<ClauseNode, { kind: 'unless' }>, p: Printing): Doc {
  const head = conditionHead(p, p.words('unless'), condition, { block: steps !== undefined });
  return steps === undefined ? head : [head, p.block(steps, { head })];
}
