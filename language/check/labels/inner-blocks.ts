import type { StepNode } from '../../syntax/ast.ts';

/** The blocks inside a step, in written order; those of its steps are not among them. */
export function innerBlocks(step: StepNode): readonly (readonly StepNode[])[] {
  switch (step.kind) {
    case 'if':
      return [...step.branches.map(({ steps }) => steps), step.otherwise ?? []];
    case 'race':
      return [...step.arms, ...step.notSent, ...step.timeouts].map(({ steps }) => steps);
    case 'split':
    case 'parallel':
      return step.arms.map(({ steps }) => steps);
    case 'repeat':
      return [step.steps];
    case 'wait':
    case 'restart':
    case 'stop':
      return [];
    default:
      return step.otherwise === undefined ? [] : [step.otherwise.steps];
  }
}

/** All steps of a block, those inside others among them, in written order. */
export function allSteps(steps: readonly StepNode[]): readonly StepNode[] {
  return steps.flatMap((step) => [step, ...innerBlocks(step).flatMap(allSteps)]);
}
