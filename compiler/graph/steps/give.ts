import { type Drawn, elseWays, plain, type StepPicture } from './step-picture.ts';

/** `Coupon: save20`, with its terms. */
export const give: StepPicture<Drawn<'give'>> = {
  icon: 'M1.5 4.5h13v2.2a1.4 1.4 0 0 0 0 2.6v2.2h-13V9.3a1.4 1.4 0 0 0 0-2.6zM9.5 4.5v7',
  colour: 'gift',
  words: ({ coupon }, { coupons }) => {
    const terms = coupons.get(coupon);
    return { title: `Coupon: ${plain(coupon)}`, ...(terms === undefined ? {} : { details: [terms] }) };
  },
  ways: (step) => elseWays(step, 'given', 'no code left'),
};
