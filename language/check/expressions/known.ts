import type { Expression } from '../../program.ts';
import { BOOLEAN } from '../types.ts';
import type { ExpressionContext, NodeOf } from './context.ts';

/** `is known`, `is unknown`: of a field, a row or a function that may find nothing. */
export function checkKnown(node: NodeOf<'known'>, context: ExpressionContext): Expression | undefined {
  const operand = context.check(node.operand, context);
  if (operand === undefined) return undefined;
  if (operand.kind !== 'path' && operand.kind !== 'aggregate' && operand.kind !== 'arithmetic') {
    const help = 'Ask it of a field, such as `contact.city is known`.';
    context.workspace.report('type-mismatch', { message: 'This value is always known.', help, span: node.span });
    return undefined;
  }
  return { kind: 'known', type: BOOLEAN, negated: node.negated, operand, span: node.span };
}
