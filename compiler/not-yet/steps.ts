import type { Step } from '../../language/program.ts';

/** The steps and all inside them, outer ones first. */
export function withSteps(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => [step, ...withSteps(innerSteps(step))]);
}

function innerSteps(step: Step): readonly Step[] {
  switch (step.kind) {
    case 'race':
      return [...step.arms.flatMap((arm) => arm.steps), ...step.timeout, ...(step.notSent ?? [])];
    case 'if':
      return [...step.branches.flatMap((branch) => branch.steps), ...step.otherwise];
    case 'split':
      return step.arms.flatMap((arm) => arm.steps);
    case 'parallel':
      return step.arms.flat();
    case 'repeat':
      return step.steps;
    case 'stop':
    case 'wait':
    case 'restart':
      return [];
    default:
      return 'otherwise' in step ? (step.otherwise ?? []) : [];
  }
}
