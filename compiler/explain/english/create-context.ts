import type { Campaign, Program, Step } from '../../../language/program.ts';
import { conditionWords } from './conditions.ts';
import type { Context } from './context.ts';

/** For what belongs to no campaign: segments, coupons. */
export const contextOf = (program: Program): Context => ({ program, steps: new Map(), condition: conditionWords });

/** For the sentences of a campaign. */
export function contextOfCampaign(campaign: Campaign, program: Program): Context {
  const { per } = campaign.entry;
  const steps = new Map<string, Step>();
  const visit = (value: readonly Step[]): void => {
    for (const step of value) {
      steps.set(step.label, step);
      for (const block of blocksOf(step)) visit(block);
    }
  };
  visit(campaign.then);
  for (const exit of [...campaign.unless, ...campaign.goals]) visit(exit.effects);
  return { program, steps, condition: conditionWords, ...(per === 'contact' ? {} : { per }) };
}

/** The blocks inside a step. */
export function blocksOf(step: Step): readonly (readonly Step[])[] {
  switch (step.kind) {
    case 'if':
      return [...step.branches.map((branch) => branch.steps), step.otherwise];
    case 'race':
      return [...step.arms.map((arm) => arm.steps), step.timeout, step.notSent ?? []];
    case 'split':
      return step.arms.map((arm) => arm.steps);
    case 'parallel':
      return step.arms;
    case 'repeat':
      return [step.steps];
    default:
      return 'otherwise' in step && step.otherwise !== undefined ? [step.otherwise] : [];
  }
}
