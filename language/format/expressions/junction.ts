import type { ExpressionNode } from '../../syntax/ast.ts';
import { type Doc, line } from '../doc/doc.ts';
import { part } from '../printing/items.ts';
import type { Printing } from '../printing/printing.ts';
import { level } from './levels.ts';
import { operand } from './operand.ts';

/** Operands with `and` or `or` between them; lines may break before the word. What it stands in groups and indents it. */
export function junction({ kind, operands }: Extract<ExpressionNode, { kind: 'and' | 'or' }>, p: Printing): Doc {
  return operands.map((node, index) => {
    const joint = index === 0 ? [] : [line, p.leading(), p.words(kind), ' '];
    return [joint, part(p, node, () => operand(p, node, level.not))];
  });
}
