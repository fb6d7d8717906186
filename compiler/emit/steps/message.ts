import type { MessageNode } from '../../flow/flow.ts';
import { isDelivery } from '../../flow/waits.ts';
import { quote } from '../literals.ts';
import { argumentsCode } from './arguments.ts';
import { above, type BodyContext, type EmitNode } from './body.ts';
import { deliveryLines } from './delivery.ts';

/** The effect alone, as exits hold it. */
export function messageLines(node: Omit<MessageNode, 'next'>, context: BodyContext): readonly string[] {
  return [...above(node, context.quotes), `await ${messageCall(node, context)};`];
}

/**
 * `email cart_reminder with { … }`; with an `else` the run waits for the provider's answer, or goes the way of the `else` at once if the
 * message may not go.
 */
export const emitMessage: EmitNode<MessageNode> = (node, context, until) => {
  if (isDelivery(node)) return deliveryLines(node, messageCall(node, context), 'awaitDelivery', context);
  const rest = context.block(node.next, until);
  return { lines: [...messageLines(node, context), ...rest.lines], ends: rest.ends };
};

function messageCall(node: Omit<MessageNode, 'next'>, context: BodyContext): string {
  return `run.${node.kind}(${quote(node.label)}, { message: ${quote(node.message)}${argumentsCode(node, context)} })`;
}
