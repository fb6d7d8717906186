/** `coupon expired`: the validity of a coupon is over, and nobody has redeemed it. The step that gives it writes the row of the table. */

import { GIVEN } from '../../stages/engagement.ts';
import { COUPON_EXPIRED, couponId } from '../../store/values/kept-rows.ts';
import type { DueTrigger } from './due-trigger.ts';

/** There whatever the campaigns say: a coupon that was given expires, though the campaign that asked for it be gone. */
export const couponExpiry: DueTrigger = {
  key: COUPON_EXPIRED,
  entity: 'contact',
  follow: async () => undefined,
  instantsOf: async () => [],
  async stands({ tx, contact }, { data }) {
    const given = (await tx.coupons.ofContact(contact)).find((coupon) => couponId(coupon) === data[GIVEN]);
    return given !== undefined && given.redeemedAt === undefined;
  },
  eventId: (due) => due.key,
  next: async () => [],
};
