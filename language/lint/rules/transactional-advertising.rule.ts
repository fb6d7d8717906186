import type { Trigger } from '../../program.ts';
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
      const what = advertises(trigger);
      if (what !== undefined) report({ message: `A message about ${what} is marketing.`, help, span: trigger.span });
    }
    for (const step of steps) {
      if (step.kind === 'give') report({ message: `The coupon \`${step.coupon}\` makes its message marketing.`, help, span: step.span });
    }
  },
};

function advertises(trigger: Trigger): string | undefined {
  switch (trigger.kind) {
    case 'idle':
      return `an abandoned ${trigger.entity}`;
    case 'silence':
      return 'something that the contact has not done';
    case 'event':
      return trigger.event === 'price dropped' ? 'a lower price' : undefined;
    default:
      return undefined;
  }
}
