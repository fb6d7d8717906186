import type { SendNode } from '../../flow/flow.ts';
import { isDelivery } from '../../flow/waits.ts';
import { quote, quoteAll } from '../literals.ts';
import { argumentsCode } from './arguments.ts';
import { above, type BodyContext, type EmitNode } from './body.ts';
import { deliveryLines } from './delivery.ts';

/** The effect alone, as exits hold it. */
export function sendLines(node: Omit<SendNode, 'next'>, context: BodyContext): readonly string[] {
  return [...above(node, context.quotes), `await ${sendCall(node, context)};`];
}

/** `send cart_reminder by push or email`; its `else` as that of a message. */
export const emitSend: EmitNode<SendNode> = (node, context, until) => {
  if (isDelivery(node)) return deliveryLines(node, sendCall(node, context), 'awaitDelivery', context);
  const rest = context.block(node.next, until);
  return { lines: [...sendLines(node, context), ...rest.lines], ends: rest.ends };
};

function sendCall(node: Omit<SendNode, 'next'>, context: BodyContext): string {
  return `run.send(${quote(node.label)}, { message: ${quote(node.message)}, by: ${quoteAll(node.by)}${argumentsCode(node, context)} })`;
}
