import type { IfStep } from '../../../language/program.ts';
import { type LowerStep, nodeBase } from './lowering.ts';

/** `if … else if … else`: a side that is absent goes straight to the join. */
export const lowerIf: LowerStep<IfStep> = (step, next, lowerBlock) => {
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
};
