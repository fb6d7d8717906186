import type { Expression } from '../../program.ts';
import { BOOLEAN } from '../types.ts';
import type { ExpressionContext, NodeOf } from './context.ts';
import { checkOperands, reportMismatch } from './operands.ts';

/** `in [ … ]` and `not in [ … ]`: a single value and a written list of its type. */
export function checkIn(node: NodeOf<'in'>, context: ExpressionContext): Expression | undefined {
  const operands = checkOperands(node.left, node.right, context);
  if (operands === undefined) return undefined;
  const [left, right] = operands;
  if (left.type.kind !== 'scalar' || right.kind !== 'list' || right.type.kind !== 'list' || right.type.of !== left.type.of) {
    const help =
      right.type.kind === 'list' && right.kind !== 'list'
        ? 'Ask a list with `has`.'
        : 'Write a single value, `in`, and a list of such values.';
    reportMismatch('in', left, right, node.span, context.workspace, help);
    return undefined;
  }
  return { kind: 'in', type: BOOLEAN, negated: node.negated, left, right, span: node.span };
}
