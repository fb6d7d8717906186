import type { ClauseNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { conditionHead } from '../printing/condition-head.ts';
import type { Printing } from '../printing/printing.ts';

/** `goal CONDITION [counted for D] [{ EFFECTS }]`. */
export function goal({ condition, countedFor, steps }: Extract<ClauseNode, { kind: 'goal' }>, p: Printing): Doc {
  const counted = countedFor && { words: () => [p.words('counted', 'for'), ' ', p.flat(countedFor)] };
  const head = conditionHead(p, p.words('goal'), condition, { ...counted, block: steps !== undefined });
  return steps === undefined ? head : [head, p.block(steps, { head })];
}
