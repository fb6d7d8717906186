import type { MessageNode } from '../../flow/flow.ts';
import { key, quote } from '../literals.ts';
import { above, type BodyContext, type EmitNode, indented } from './body.ts';

/** Longest line of a condition with what follows from it. */
const LONGEST = 120;

/** The effect alone, as exits hold it. */
export function messageLines(node: Omit<MessageNode, 'next'>, context: BodyContext): readonly string[] {
  return [...above(node, context.quotes), `await ${messageCall(node, context)};`];
}

/**
 * `email cart_reminder with { … }`; with an `else` the run waits for the provider's answer, or goes the way of the `else` at once if the
 * message may not go.
 */
export const emitMessage: EmitNode<MessageNode> = (node, context, until) => {
  if (node.otherwise === undefined) {
    const rest = context.block(node.next, until);
    return { lines: [...messageLines(node, context), ...rest.lines], ends: rest.ends };
  }
  const parked = onlyIf(`await ${messageCall(node, context)}`, `return run.awaitDelivery(${quote(node.label)});`);
  return {
    lines: [...above(node, context.quotes), ...parked, `return ${context.stage(node.label, 'not sent')}(run);`],
    ends: true,
  };
};

/** One line if it fits. */
function onlyIf(condition: string, statement: string): readonly string[] {
  const line = `if (${condition}) ${statement}`;
  return line.length <= LONGEST ? [line] : [`if (${condition}) {`, ...indented([statement]), '}'];
}

function messageCall(node: Omit<MessageNode, 'next'>, context: BodyContext): string {
  const values = node.with.map(({ name, value }) => `${key(name)}: ${context.value(`${node.label}_with_${name}`, name, value)}`);
  const given = values.length === 0 ? '' : `, with: { ${values.join(', ')} }`;
  return `run.${node.kind}(${quote(node.label)}, { message: ${quote(node.message)}${given} })`;
}
