import { expect, test } from 'vitest';
import { see } from '../see.ts';

/** Whether every path of these steps gives what its e-mails need. */
function fits(steps: string): boolean {
  return (
    see(`coupon save20 { 20% off order }\ncoupon save10 { 10% off order }\ncampaign c { once when order placed then { ${steps} } }`) ===
    '\n'
  );
}

test('a coupon that both branches give is given', () => {
  expect(fits('if order.total > 1 EUR { give coupon save20 } else { give coupon save10 } email coupon_mail')).toBe(true);
});

test('a branch that stops needs to give none', () => {
  expect(fits('if order.total > 1 EUR { give coupon save20 } else { stop } email coupon_mail')).toBe(true);
});

test('a named coupon must have the same name on every path where two are needed', () => {
  expect(
    fits(
      'give coupon save20 as first_code if order.total > 1 EUR { give coupon save10 as second_code } else { give coupon save10 as other } email two_coupons',
    ),
  ).toBe(false);
  expect(fits('give coupon save20 as first_code give coupon save10 as second_code email two_coupons')).toBe(true);
});

test('what an arm gives is not given on the time-out', () => {
  expect(fits('wait up to 1d { on order paid { give coupon save20 } on timeout { email coupon_mail } }')).toBe(false);
  expect(fits('wait up to 1d { on order paid { give coupon save20 email coupon_mail } }')).toBe(true);
});

test('a coupon of the steps is not certain when a goal ends the run', () => {
  expect(
    see(
      'coupon save20 { 20% off order }\ncampaign c { once when contact registered goal purchased { email coupon_mail } then give coupon save20 }',
    ),
  ).toContain('coupon-not-given');
});
