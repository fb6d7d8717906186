/** Comparisons: a value, a word or sign, and what it is compared with. */
import type { ExpressionNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { parenthesized } from '../printing/delimited.ts';
import type { Printing } from '../printing/printing.ts';
import { leftmost, levelOf } from './levels.ts';

type Of<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;

/** `order.total > 50 EUR`. */
export function compare({ op, left, right }: Of<'compare'>, p: Printing): Doc {
  return [p.value(left), ' ', p.words(op), ' ', p.value(right)];
}

/** `contact.city in ["Lyon"]`. */
export function isIn({ negated, left, right }: Of<'in'>, p: Printing): Doc {
  const value = p.value(left);
  const guarded = takesZone(rightmost(left)) ? parenthesized(value) : value;
  return [guarded, ' ', negated ? p.words('not', 'in') : p.words('in'), ' ', p.value(right)];
}

/** What could go on with `in` and a zone. */
function takesZone(node: ExpressionNode): boolean {
  return (node.kind === 'weekday' || node.kind === 'local time') && node.zone === undefined;
}

function rightmost(node: ExpressionNode): ExpressionNode {
  return node.kind === 'arithmetic' && levelOf(node.right) > levelOf(node) ? rightmost(node.right) : node;
}

/** `contact.city starts with "L"`. */
export function text({ op, left, right }: Of<'text'>, p: Printing): Doc {
  return [p.value(left), ' ', p.words(...op.split(' ')), ' ', p.value(right)];
}

/** `contact.birthday is known`. */
export function known({ negated, operand }: Of<'known'>, p: Printing): Doc {
  return [p.value(operand), ' ', p.words('is', negated ? 'unknown' : 'known')];
}

/** `order.promotions has "sale"`, `… has any ["a", "b"]`. */
export function has({ mode, left, right }: Of<'has'>, p: Printing): Doc {
  const list = p.value(left);
  const words = mode === 'one' ? p.words('has') : p.words('has', mode);
  const value = p.value(right);
  return [list, ' ', words, ' ', mode === 'one' && beginsWithQuantity(right) ? parenthesized(value) : value];
}

/** A value that begins with `any` or `all` would be read as the word after `has`. */
function beginsWithQuantity(node: ExpressionNode): boolean {
  const first = leftmost(node);
  const name = first.kind === 'aggregate' ? first.fn : first.kind === 'path' ? first.names[0] : undefined;
  return name?.text === 'any' || name?.text === 'all';
}
