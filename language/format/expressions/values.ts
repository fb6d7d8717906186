/** Values that are made of other values. */
import type { ExpressionNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { before } from '../printing/before.ts';
import { delimited } from '../printing/delimited.ts';
import type { Printing } from '../printing/printing.ts';
import { level, levelOf } from './levels.ts';
import { operand } from './operand.ts';

type Of<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;

/** `["Lyon", "Paris"]`. */
export function list({ items }: Of<'list'>, p: Printing): Doc {
  return delimited(p, ['[', ']'], items, p.value);
}

/** `contact.points + 100`. Operators of one rank are taken together from the left. */
export function arithmetic(node: Of<'arithmetic'>, p: Printing): Doc {
  const own = levelOf(node);
  const left = operand(p, node.left, own);
  const sign = p.words(node.op);
  return [left, ' ', sign, ' ', operand(p, node.right, own === level.sum ? level.product : level.primary)];
}

/** `count(orders within 90d where ( … ))`, `last(orders).placed_at`. */
export function aggregate(node: Of<'aggregate'>, p: Printing): Doc {
  if (node.where === undefined) return p.flat(node);
  return [p.flat(before(node, node.where)), p.where(node), p.flat(node)];
}
