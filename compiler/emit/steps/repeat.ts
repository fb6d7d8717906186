import type { RepeatNode } from '../../flow/steps/repeat.ts';
import { quote } from '../literals.ts';
import { above, indented } from './body.ts';
import type { StepEmission } from './step-emission.ts';

/** `repeat nudges up to 3 times until purchased { … }`: one pass, whose end calls the function that this stands in. */
export const repeat: StepEmission<RepeatNode> = {
  emit: (node, context, until) => {
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
  },
};
