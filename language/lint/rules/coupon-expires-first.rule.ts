import { formatDuration } from '../../settings/duration.ts';
import type { CampaignRule, LintedCampaign } from '../lint-rule.ts';
import { followCoupons, type Held, isValidAfter } from '../walk/coupons-held.ts';
import { channelsOf, isSending, type SendingStep } from '../walk/steps.ts';

/** A message that prints a code which has run out when it goes. */
export const couponExpiresFirstRule: CampaignRule = {
  of: 'campaign',
  name: 'coupon-expires-first',
  level: 'warning',
  summary: 'The coupon has run out when this message goes out.',
  why: 'A code that the checkout refuses costs more goodwill than no code at all.',
  check: (linted, report) => {
    const told = new Set<string>();
    followCoupons(linted.campaign, (step, held) => {
      if (!isSending(step) || told.has(step.label)) return;
      const late = couponsPrinted(step, held, linted).find(({ give, most }) => {
        const coupon = linted.workspace.coupons.get(give.coupon);
        return coupon !== undefined && !isValidAfter(coupon, most);
      });
      if (late === undefined) return;
      told.add(step.label);
      report({
        message: `\`${late.give.coupon}\` was given ${formatDuration(late.most)} before, which is as long as it is valid or longer.`,
        help: `Make \`${late.give.coupon}\` valid for longer, or give it later.`,
        span: step.span,
        related: [{ span: late.give.span, message: 'its time begins here' }],
      });
    });
  },
};

/** The gives whose codes a message prints: by the name of its need, else the latest. */
function couponsPrinted(step: SendingStep, held: readonly Held[], { workspace }: LintedCampaign): readonly Held[] {
  const channels = channelsOf(step);
  const variant = workspace.messages.get(step.message)?.find((one) => channels.includes(one.channel));
  const names = Object.entries(variant?.needs ?? {}).flatMap(([name, need]) => (need.kind === 'coupon' ? [name] : []));
  return names.flatMap((name) => held.findLast(({ give }) => give.label === name) ?? (names.length === 1 ? (held.at(-1) ?? []) : []));
}
