import type { OfKind } from '../../of-kind.ts';
import type { ExpressionNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { parenthesized } from '../printing/delimited.ts';
import type { Printers, Printing } from '../printing/printing.ts';
import { compare, has, isIn, known, text } from './comparisons.ts';
import { fact, factCount } from './facts.ts';
import { junction } from './junction.ts';
import { level, levelOf } from './levels.ts';
import { aggregate, arithmetic, list } from './values.ts';

const asWritten = (node: ExpressionNode, p: Printing): Doc => p.flat(node);

/** `not purchased`; what is more than a name stands in parentheses, so that one sees how far `not` reaches. */
function not({ operand }: Extract<ExpressionNode, { kind: 'not' }>, p: Printing): Doc {
  const word = p.words('not');
  const condition = p.condition(operand);
  return [word, ' ', isBare(operand) ? condition : parenthesized(condition)];
}

/** What is read as one with the `not` before it: a name, a function, an event without window and filter. */
function isBare(node: ExpressionNode): boolean {
  if (node.kind === 'fact') return node.window === undefined && node.where === undefined;
  return levelOf(node) >= level.primary && node.kind !== 'weekday' && node.kind !== 'local time';
}

const printers: Printers<ExpressionNode> = {
  and: junction,
  or: junction,
  not,
  compare,
  in: isIn,
  member: asWritten,
  'in campaign': asWritten,
  has,
  text,
  known,
  arithmetic,
  list,
  aggregate,
  fact,
  'fact count': factCount,
  literal: asWritten,
  path: asWritten,
  now: asWritten,
  today: asWritten,
  ago: asWritten,
  'calendar span': asWritten,
  weekday: asWritten,
  'local time': asWritten,
};

/** Prints an expression. */
export function printExpression<K extends ExpressionNode['kind']>(kind: K, node: OfKind<ExpressionNode, K>, p: Printing): Doc {
  return printers[kind](node, p);
}
