/** Effects that are one call and go on: `set`, `notify`, `start`, `unsubscribe`, `suppress`. */
import type { NotifyNode, SetNode, StartNode, SuppressNode, UnsubscribeNode } from '../../flow/flow.ts';
import { quote } from '../literals.ts';
import { above, type BodyContext, type EmitNode } from './body.ts';

type PlainNode = SetNode | NotifyNode | StartNode | UnsubscribeNode | SuppressNode;
type WithoutNext<N> = N extends PlainNode ? Omit<N, 'next'> : never;

/** The effect alone, as exits hold it. */
export function effectLines(node: WithoutNext<PlainNode>, context: BodyContext): readonly string[] {
  return [...above(node, context.quotes), `await run.${effectCall(node, context)};`];
}

/** The effect, and what follows it. */
export const emitPlain: EmitNode<PlainNode> = (node, context, until) => {
  const rest = context.block(node.next, until);
  return { lines: [...effectLines(node, context), ...rest.lines], ends: rest.ends };
};

function effectCall(node: WithoutNext<PlainNode>, context: BodyContext): string {
  const label = quote(node.label);
  switch (node.kind) {
    case 'set': {
      const value = context.value(`${node.label}_value`, `contact.${node.field}`, node.value);
      return `set(${label}, { field: ${quote(node.field)}, value: ${value} })`;
    }
    case 'notify':
      return `notify(${label}, { people: ${quote(node.people)}, text: ${quote(node.text)} })`;
    case 'start':
      return `start(${label}, ${quote(node.campaign)})`;
    case 'unsubscribe':
      return `unsubscribe(${label}, ${quote(node.channel)})`;
    case 'suppress':
      return `suppress(${label})`;
  }
}
