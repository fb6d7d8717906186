/** Walks over checked steps: the one place that knows which steps hold others. */
import type { Campaign, Step } from '../../program.ts';

/** Every step of a campaign, those of blocks, branches, arms, `else` and the effects of exits among them. */
export function allSteps({ then, unless, goals }: Pick<Campaign, 'then' | 'unless' | 'goals'>): readonly Step[] {
  return [then, ...[...unless, ...goals].map(({ effects }) => effects)].flatMap(withInner);
}

/** The steps and all inside them, outer ones first. */
export function withInner(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => [step, ...blocksOf(step).flatMap(withInner)]);
}

function blocksOf(step: Step): readonly (readonly Step[])[] {
  switch (step.kind) {
    case 'if':
      return [...step.branches.map(({ steps }) => steps), step.otherwise];
    case 'race':
      return [...step.arms.map(({ steps }) => steps), step.timeout, step.notSent ?? []];
    case 'split':
      return step.arms.map(({ steps }) => steps);
    case 'parallel':
      return step.arms;
    case 'repeat':
      return [step.steps];
    default:
      return 'otherwise' in step && step.otherwise !== undefined ? [step.otherwise] : [];
  }
}
