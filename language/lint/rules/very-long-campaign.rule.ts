import type { Step } from '../../program.ts';
import type { CampaignRule } from '../lint-rule.ts';
import { follow, isSending } from '../walk/steps.ts';

const MOST_STEPS = 60;
const MOST_MESSAGES = 30;

/** More steps than a reviewer holds in the head, or more messages of one run than anybody wants. How long it waits is nobody's mistake: a warranty ends in two years. */
export const veryLongCampaignRule: CampaignRule = {
  of: 'campaign',
  name: 'very-long-campaign',
  level: 'warning',
  summary: 'This campaign is very long.',
  why: 'Nobody can review sixty steps at once, and a run that sends thirty messages goes on with words, prices and coupons that its author chose long before.',
  check: ({ campaign, node, steps }, report) => {
    if (steps.length > MOST_STEPS) {
      report({
        message: `\`${campaign.name}\` has ${steps.length} steps.`,
        help: 'Split it: `start OTHER_CAMPAIGN` where the second half begins.',
        span: node.name.span,
      });
    }
    const messages = mostMessages(campaign.then);
    if (messages <= MOST_MESSAGES) return;
    report({
      message: `One run of \`${campaign.name}\` can send ${messages} messages.`,
      help: 'Send a letter that goes on and on with a campaign of its own: `when segment NAME read every monday at 09:00`.',
      span: node.name.span,
    });
  },
};

/** How many messages were sent so far. */
interface Sent {
  readonly messages: number;
}

/** The messages on the way that sends most; what repeats is counted as often as it may. */
function mostMessages(steps: readonly Step[]): number {
  let most = 0;
  const reach = (messages: number): Sent => {
    most = Math.max(most, messages);
    return { messages };
  };
  follow<Sent>(
    steps,
    { messages: 0 },
    {
      step: (step, { messages }) => {
        const more = step.kind === 'repeat' ? mostMessages(step.steps) * (step.times - 1) : isSending(step) ? 1 : 0;
        return reach(messages + more);
      },
      enter: (_, __, sent) => sent,
      join: (a, b) => (a.messages < b.messages ? b : a),
    },
  );
  return most;
}
