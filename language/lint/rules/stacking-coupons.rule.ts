import type { Campaign, GiveStep } from '../../program.ts';
import type { CampaignRule, LintReport } from '../lint-rule.ts';
import { factsOf } from '../walk/conditions.ts';
import { followCoupons, isDiscount, isValidAfter } from '../walk/coupons-held.ts';

/** Two discounts that one contact holds at the same time, from one run. */
export const stackingCouponsRule: CampaignRule = {
  of: 'campaign',
  name: 'stacking-coupons',
  level: 'warning',
  summary: 'A contact can hold both discounts at once.',
  why: 'Where a shop takes two codes in one order both discounts are gone, and where it takes one the customer keeps the other for the next order.',
  check: ({ campaign, workspace }, report) => {
    const endsWithOrder = isEndedByOrder(campaign);
    const told = new Set<GiveStep>();
    followCoupons(campaign, (step, held) => {
      if (step.kind !== 'give' || told.has(step)) return;
      const coupon = workspace.coupons.get(step.coupon);
      if (coupon === undefined || !isDiscount(coupon)) return;
      // A better offer to who did not take the first one: whoever bought has left the campaign.
      const earlier = held.find(({ give, least, waited }) => {
        const other = workspace.coupons.get(give.coupon);
        return other !== undefined && isDiscount(other) && isValidAfter(other, least) && !(waited && endsWithOrder);
      });
      if (earlier === undefined) return;
      told.add(step);
      tell(step, earlier.give, report);
    });
  },
};

const isEndedByOrder = ({ unless, goals }: Campaign): boolean =>
  [...unless, ...goals].some((exit) => factsOf(exit.when).some((fact) => fact.event === 'order placed'));

function tell(step: GiveStep, earlier: GiveStep, report: LintReport): void {
  const same = step.coupon === earlier.coupon;
  report({
    message: same
      ? `\`${step.coupon}\` is given a second time while the first can still be used.`
      : `\`${earlier.coupon}\` can still be used when \`${step.coupon}\` is given.`,
    help: same
      ? 'Give it once; a later message can print the same code.'
      : `Let \`${earlier.coupon}\` end before (\`valid …\`), give them on different ways, or end the run with \`unless purchased\`.`,
    span: step.span,
    related: [{ span: earlier.span, message: 'the first is given here' }],
  });
}
