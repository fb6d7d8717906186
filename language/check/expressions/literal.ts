import type { Expression } from '../../program.ts';
import type { LiteralNode } from '../../syntax/ast.ts';
import { checkMoney } from '../check-money.ts';
import { scalar } from '../types.ts';
import type { ExpressionContext } from './context.ts';

/** A literal in its canonical form: money in minor units of the store's currency. That dates and times exist, the syntax has seen to. */
export function checkLiteral(
  node: LiteralNode,
  { workspace }: Pick<ExpressionContext, 'workspace'>,
): (Expression & { readonly kind: 'literal' }) | undefined {
  if (node.of === 'money') {
    const value = checkMoney(node.value.amount, node.value.currency, node.span, workspace);
    return value && { kind: 'literal', type: scalar('money'), value, span: node.span };
  }
  return { kind: 'literal', type: scalar(node.of), value: node.value, span: node.span };
}
