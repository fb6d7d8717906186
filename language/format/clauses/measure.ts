import type { ClauseNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { conditionHead } from '../printing/condition-head.ts';
import type { Printing } from '../printing/printing.ts';

/** `measure CONDITION for D`. */
export function measure({ condition, duration }: Extract<ClauseNode, { kind: 'measure' }>, p: Printing): Doc {
  return conditionHead(p, p.words('measure'), condition, { words: () => [p.words('for'), ' ', p.flat(duration)] });
}
