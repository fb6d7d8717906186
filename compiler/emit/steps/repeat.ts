import type { RepeatNode } from '../../flow/flow.ts';
import { quote } from '../literals.ts';
import { above, type EmitNode, indented } from './body.ts';

/** `repeat nudges up to 3 times until purchased { … }`: one pass, whose end calls the function that this stands in. */
export const emitRepeat: EmitNode<RepeatNode> = (node, context, until) => {
  const condition = node.until === undefined ? '' : `, ${context.predicate(`${node.label}_until`, node.until)}`;
  const pass = context.block(node.body, undefined);
  const rest = context.block(node.next, until);
  return {
    lines: [
      ...above(node, context.quotes),
      `if (await run.repeat(${quote(node.label)}, ${node.times}${condition})) {`,
      ...indented(pass.lines),
      '}',
      ...rest.lines,
    ],
    ends: rest.ends,
  };
};
