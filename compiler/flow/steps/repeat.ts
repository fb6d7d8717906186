import type { Expression, RepeatStep } from '../../../language/program.ts';
import type { NodeBase, Target } from '../node.ts';
import { nodeBase, type StepFlow } from './step-flow.ts';

/**
 * Takes `body` again, at most `times` passes, each only while `until` is false; then `next`. The last steps of the body lead back here: the only edges
 * that lead backwards.
 */
export type RepeatNode = NodeBase & {
  readonly kind: 'repeat';
  readonly times: number;
  readonly until?: Expression;
  readonly body: Target;
  readonly next: Target;
};

/** `repeat nudges up to 3 times until purchased { … }`: a pass leads back to the node, which tests and counts before each. */
export const repeat: StepFlow<RepeatStep, RepeatNode> = {
  lower: (step, next, lowerBlock) => {
    const pass = lowerBlock(step.steps, step.label);
    return [
      {
        ...nodeBase(step),
        kind: 'repeat',
        times: step.times,
        ...(step.until === undefined ? {} : { until: step.until }),
        body: pass.first,
        next,
      },
      ...pass.nodes,
    ];
  },
  ways: ({ body, next, span }) => [
    { way: 'again', to: body, span },
    { way: 'done', to: next, span },
  ],
  body: ({ body }) => body,
  expressions: ({ until }) => (until === undefined ? [] : [until]),
  blocks: true,
};
