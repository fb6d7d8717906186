import type { ClauseNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { conditionHead } from '../printing/condition-head.ts';
import type { Printing } from '../printing/printing.ts';

/** `only if CONDITION`. */
export function onlyIf({ condition }: Extract<ClauseNode, { kind: 'only if' }>, p: Printing): Doc {
  return conditionHead(p, p.words('only', 'if'), condition);
}
