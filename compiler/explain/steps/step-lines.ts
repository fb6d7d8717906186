import type { Step } from '../../../language/program.ts';
import type { Context } from '../english/context.ts';
import type { Line } from '../explanation.ts';
import { explainerOf } from './registry.ts';
import type { Branch } from './step-words.ts';

/** Steps as numbered lines: `1`, `2`, and inside `2` `2.1`, counted on through all its branches. */
export function stepLines(steps: readonly Step[], context: Context, from = 1, prefix = ''): readonly Line[] {
  return steps.map((step, index) => {
    const number = `${prefix}${from + index}`;
    const { text, branches = [] } = explainerOf(step).say(step, context);
    const note = step.documentation === undefined ? '' : ` (${step.documentation.replaceAll('\n', ' ').replace(/\.$/, '')}.)`;
    return { number, text: `${text}${note}`, lines: branchLines(branches, context, `${number}.`) };
  });
}

function branchLines(branches: readonly Branch[], context: Context, prefix: string): readonly Line[] {
  let next = 1;
  return branches.flatMap(({ text, steps }) => {
    if (steps.length === 0) return [{ text: `${text} go on.` }];
    const lines = stepLines(steps, context, next, prefix);
    next += steps.length;
    return text === '' ? lines : [{ text, lines }];
  });
}
