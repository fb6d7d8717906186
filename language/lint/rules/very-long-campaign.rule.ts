import type { CampaignRule } from '../lint-rule.ts';
import { leastMs } from '../walk/coupons-held.ts';
import { follow } from '../walk/steps.ts';

const MOST_STEPS = 60;
const DAY = 86_400_000;
const MOST_DAYS = 365;

/** More steps than a reviewer holds in the head, or more than a year of waits. */
export const veryLongCampaignRule: CampaignRule = {
  of: 'campaign',
  name: 'very-long-campaign',
  level: 'warning',
  summary: 'This campaign is very long.',
  why: 'Nobody can review sixty steps at once, and a run that lives for more than a year meets prices, coupons and laws that its author did not know.',
  check: ({ campaign, node, steps }, report) => {
    if (steps.length > MOST_STEPS) {
      report({
        message: `\`${campaign.name}\` has ${steps.length} steps.`,
        help: 'Split it: `start OTHER_CAMPAIGN` where the second half begins.',
        span: node.name.span,
      });
    }
    const days = Math.floor(longest(campaign.then) / DAY);
    if (days <= MOST_DAYS) return;
    report({
      message: `A run of \`${campaign.name}\` waits for ${days} days or more.`,
      help: 'Let a second campaign begin with an event or a date that is near its messages.',
      span: node.name.span,
    });
  },
};

/** How long the waits took so far, ms. */
interface Waited {
  readonly ms: number;
}

/** The waits of the longest way, ms; what repeats is counted as often as it may. */
function longest(steps: Parameters<typeof follow>[0]): number {
  let most = 0;
  const reach = (ms: number): Waited => {
    most = Math.max(most, ms);
    return { ms };
  };
  follow<Waited>(
    steps,
    { ms: 0 },
    {
      step: (step, { ms }) => reach(ms + leastMs(step) + (step.kind === 'repeat' ? longest(step.steps) * (step.times - 1) : 0)),
      enter: (step, way, { ms }) => reach(step.kind === 'race' && way.kind === 'timeout' ? ms + step.ms : ms),
      join: (a, b) => (a.ms < b.ms ? b : a),
    },
  );
  return most;
}
