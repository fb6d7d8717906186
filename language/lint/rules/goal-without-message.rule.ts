import type { CampaignRule } from '../lint-rule.ts';
import { isSending } from '../walk/steps.ts';

/** A goal of a campaign that says nothing to anybody. */
export const goalWithoutMessageRule: CampaignRule = {
  of: 'campaign',
  name: 'goal-without-message',
  level: 'warning',
  summary: 'The campaign has a goal and sends no message.',
  why: 'A goal counts what the messages of a campaign bring about; without one it counts what would have happened anyway.',
  check: ({ campaign, steps }, report) => {
    const [goal] = campaign.goals;
    if (goal === undefined || steps.some(isSending)) return;
    report({
      message: `\`${campaign.name}\` sends nothing that could lead there.`,
      help: 'Use `unless` to end runs at this, or `measure` to count it.',
      span: goal.when.span,
    });
  },
};
