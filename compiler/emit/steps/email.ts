import type { EmailNode } from '../../flow/flow.ts';
import { key, quote } from '../literals.ts';
import { above, type BodyContext, type EmitNode } from './body.ts';

/** The effect alone, as exits hold it. */
export function emailLines(node: Omit<EmailNode, 'next'>, context: BodyContext): readonly string[] {
  const values = node.with.map(({ name, value }) => `${key(name)}: ${context.value(`${node.label}_with_${name}`, name, value)}`);
  const given = values.length === 0 ? '' : `, with: { ${values.join(', ')} }`;
  return [...above(node, context.quotes), `await run.email(${quote(node.label)}, { message: ${quote(node.message)}${given} });`];
}

/** `email cart_reminder with { … }`. */
export const emitEmail: EmitNode<EmailNode> = (node, context, until) => {
  const rest = context.block(node.next, until);
  return { lines: [...emailLines(node, context), ...rest.lines], ends: rest.ends };
};
