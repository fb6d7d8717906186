import { offeredBy } from '../../check/triggers/of-trigger.ts';
import type { CampaignRule } from '../lint-rule.ts';

/** A `transactional` campaign that advertises. */
export const transactionalAdvertisingRule: CampaignRule = {
  of: 'campaign',
  name: 'transactional-advertising',
  level: 'warning',
  summary: 'A transactional campaign must not advertise.',
  why: 'Transactional messages go to people who have not agreed to marketing; law allows that for what they asked for, and not for offers.',
  check: ({ campaign, steps }, report) => {
    if (campaign.purpose !== 'transactional') return;
    const help = 'Leave out `transactional`, or move this into a marketing campaign of its own.';
    for (const trigger of campaign.triggers) {
      const what = offeredBy(trigger);
      if (what !== undefined) report({ message: `A message about ${what} is marketing.`, help, span: trigger.span });
    }
    for (const step of steps) {
      if (step.kind === 'give') report({ message: `The coupon \`${step.coupon}\` makes its message marketing.`, help, span: step.span });
    }
  },
};
