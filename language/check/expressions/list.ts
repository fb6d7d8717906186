import type { Expression } from '../../program.ts';
import { describe, sameType } from '../types.ts';
import type { ExpressionContext, NodeOf } from './context.ts';

/** `["Atlanta", "Seattle"]`: values of one type, at least one. */
export function checkList(node: NodeOf<'list'>, context: ExpressionContext): Expression | undefined {
  const items: Expression[] = [];
  for (const item of node.items) {
    const checked = context.check(item, context);
    if (checked === undefined) return undefined;
    items.push(checked);
  }
  const first = items[0];
  if (first === undefined || first.type.kind !== 'scalar') {
    const message = first === undefined ? 'This list is empty.' : `A list cannot hold ${describe(first.type)}.`;
    context.workspace.report('type-mismatch', {
      message,
      help: 'Write values in it, such as `["Paris", "Lyon"]`.',
      span: first?.span ?? node.span,
    });
    return undefined;
  }
  const odd = items.find((item) => !sameType(item.type, first.type));
  if (odd !== undefined) {
    const message = `The list begins with ${describe(first.type)}, and this is ${describe(odd.type)}.`;
    context.workspace.report('type-mismatch', {
      message,
      help: 'Values of a list are of one kind.',
      span: odd.span,
      related: [{ span: first.span, message: describe(first.type) }],
    });
    return undefined;
  }
  return { kind: 'list', type: { kind: 'list', of: first.type.of }, items, span: node.span };
}
