import type { Expression } from '../../program.ts';
import { BOOLEAN, isScalar } from '../types.ts';
import type { ExpressionContext, NodeOf } from './context.ts';
import { checkOperands, reportMismatch } from './operands.ts';

/** `starts with`, `contains`: text on both sides. */
export function checkText(node: NodeOf<'text'>, context: ExpressionContext): Expression | undefined {
  const operands = checkOperands(node.left, node.right, context);
  if (operands === undefined) return undefined;
  const [left, right] = operands;
  if (!isScalar(left.type, 'text') || !isScalar(right.type, 'text')) {
    const help = left.type.kind === 'list' ? 'Ask a list with `has`.' : 'Both sides must be text.';
    reportMismatch(node.op, left, right, node.span, context.workspace, help);
    return undefined;
  }
  return { kind: 'text', type: BOOLEAN, op: node.op, left, right, span: node.span };
}
