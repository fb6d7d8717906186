import type { Expression, IfStep } from '../../../language/program.ts';
import type { NodeBase, Target } from '../node.ts';
import { nodeBase, type StepFlow } from './step-flow.ts';

/** Takes the first branch whose condition holds. */
export type IfNode = NodeBase & {
  readonly kind: 'if';
  readonly branches: readonly { readonly condition: Expression; readonly next: Target }[];
  readonly otherwise: Target;
  readonly join: Target;
};

/** `if … else if … else`: a side that is absent goes straight to the join. */
export const ifStep: StepFlow<IfStep, IfNode> = {
  lower: (step, next, lowerBlock) => {
    const branches = step.branches.map((branch) => ({ branch, block: lowerBlock(branch.steps, next) }));
    const otherwise = lowerBlock(step.otherwise, next);
    return [
      {
        ...nodeBase(step),
        kind: 'if',
        branches: branches.map(({ branch, block }) => ({ condition: branch.condition, next: block.first })),
        otherwise: otherwise.first,
        join: next,
      },
      ...branches.flatMap(({ block }) => block.nodes),
      ...otherwise.nodes,
    ];
  },
  ways: ({ branches, otherwise, span }) => [
    ...branches.map(({ condition, next }, index) => ({ way: String(index + 1), to: next, span: condition.span })),
    { way: 'else', to: otherwise, span },
  ],
  expressions: ({ branches }) => branches.map((branch) => branch.condition),
  blocks: true,
};
