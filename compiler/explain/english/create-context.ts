import { allSteps } from '../../../language/check/steps/of-step.ts';
import type { Campaign, Program, Step } from '../../../language/program.ts';
import { explainerOf } from '../steps/registry.ts';
import { conditionWords } from './conditions.ts';
import type { Context } from './context.ts';

const noun = (step: Step): string | undefined => explainerOf(step).noun?.(step);

/** For what belongs to no campaign: segments, coupons. */
export const contextOf = (program: Program): Context => ({ program, steps: new Map(), noun, condition: conditionWords });

/** For the sentences of a campaign. */
export function contextOfCampaign(campaign: Campaign, program: Program): Context {
  const { per } = campaign.entry;
  const steps = new Map(allSteps(campaign).map((step) => [step.label, step]));
  return { ...contextOf(program), steps, ...(per === 'contact' ? {} : { per }) };
}
