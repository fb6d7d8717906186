import type { GiveStep } from '../../../language/program.ts';
import { termsWords } from '../english/coupons.ts';
import { named } from '../english/names.ts';
import { type ExplainStep, elseBranch } from './step-words.ts';

/** `Give the coupon “save20”: 20% off the order, valid for 14 days.` */
export const give: ExplainStep<GiveStep> = {
  say: (step, context) => {
    const coupon = context.program.coupons.find((one) => one.name === step.coupon);
    return {
      text: `Give the coupon ${named(step.coupon)}${coupon === undefined ? '' : `: ${termsWords(coupon, context)}`}.`,
      branches: elseBranch('If there is no code left:', step.otherwise),
    };
  },
  noun: ({ coupon }) => `the coupon ${named(coupon)}`,
};
