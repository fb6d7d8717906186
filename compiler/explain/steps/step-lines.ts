import type { Step } from '../../../language/program.ts';
import type { Context } from '../english/context.ts';
import type { Line } from '../explanation.ts';

/** Steps that hang under a line: `If it cannot be sent:` and what happens then. Without text they stand right below the step. */
export interface Branch {
  readonly text: string;
  readonly steps: readonly Step[];
}

/** What a step says: its sentence, and the branches that go on from it. */
export interface StepWords {
  readonly text: string;
  readonly branches?: readonly Branch[];
}

/** How the steps of one kind are said. */
export type ExplainStep<K extends Step['kind']> = (step: Extract<Step, { kind: K }>, context: Context) => StepWords;

/** Says one step, whatever its kind; see `registry.ts`. */
export type SayStep = (step: Step, context: Context) => StepWords;

/** Steps as numbered lines: `1`, `2`, and inside `2` `2.1`, counted on through all its branches. */
export function stepLines(steps: readonly Step[], context: Context, say: SayStep, from = 1, prefix = ''): readonly Line[] {
  return steps.map((step, index) => {
    const number = `${prefix}${from + index}`;
    const { text, branches = [] } = say(step, context);
    const note = step.documentation === undefined ? '' : ` (${step.documentation.replaceAll('\n', ' ').replace(/\.$/, '')}.)`;
    return { number, text: `${text}${note}`, lines: branchLines(branches, context, say, `${number}.`) };
  });
}

function branchLines(branches: readonly Branch[], context: Context, say: SayStep, prefix: string): readonly Line[] {
  let next = 1;
  return branches.flatMap(({ text, steps }) => {
    if (steps.length === 0) return [{ text: `${text} go on.` }];
    const lines = stepLines(steps, context, say, next, prefix);
    next += steps.length;
    return text === '' ? lines : [{ text, lines }];
  });
}
