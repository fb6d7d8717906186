import type { ExpressionNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { parenthesized } from '../printing/delimited.ts';
import type { Printing } from '../printing/printing.ts';
import { levelOf } from './levels.ts';

/** An expression where one of this level or above may stand; another one stands in parentheses. */
export function operand(p: Printing, node: ExpressionNode, atLeast: number): Doc {
  return levelOf(node) < atLeast ? parenthesized(p.condition(node)) : p.condition(node);
}
