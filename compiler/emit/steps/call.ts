import type { CallNode } from '../../flow/flow.ts';
import { quote } from '../literals.ts';
import { argumentsCode } from './arguments.ts';
import { above, type BodyContext, type EmitNode } from './body.ts';
import { deliveryLines } from './delivery.ts';

/** The effect alone, as exits hold it: nobody waits for the answer. */
export function callLines(node: Omit<CallNode, 'next'>, context: BodyContext): readonly string[] {
  return [...above(node, context.quotes), `await ${callCall(node, context)};`];
}

/** `call erp as reply with { … } else { … }`: the run waits for the answer where a later step reads it, or an `else` needs to know. */
export const emitCall: EmitNode<CallNode> = (node, context, until) => {
  if (node.otherwise !== undefined) return deliveryLines(node, callCall(node, context), 'awaitReply', context);
  if (node.awaitsReply) return { lines: [...callLines(node, context), `return run.awaitReply(${quote(node.label)});`], ends: true };
  const rest = context.block(node.next, until);
  return { lines: [...callLines(node, context), ...rest.lines], ends: rest.ends };
};

function callCall(node: Omit<CallNode, 'next'>, context: BodyContext): string {
  return `run.call(${quote(node.label)}, { endpoint: ${quote(node.endpoint)}${argumentsCode(node, context)} })`;
}
