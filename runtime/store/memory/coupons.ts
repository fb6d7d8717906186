import type { Coupons, Deployments, GivenCoupon } from '../port.ts';
import { byNumber, byText, inOrder } from '../values/order.ts';
import { createGroupIndex } from './group-index.ts';
import { createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

/** A given coupon, and whether its terms share the code when it is given. */
interface CouponRecord {
  readonly given: GivenCoupon;
  readonly shared: boolean;
}

const inTime = inOrder<CouponRecord>(
  byNumber(({ given }) => given.givenAt),
  byText(({ given }) => given.code),
  byText(({ given }) => given.run),
  byText(({ given }) => given.label),
);
const givenOf = (records: readonly CouponRecord[]): readonly GivenCoupon[] => records.map((record) => record.given);

/** Given coupons of the memory store. A code that the coupon's terms share is never taken. */
export function createCoupons(undo: UndoLog, deployments: Pick<Deployments, 'coupon'>): Coupons {
  const ofCode = createGroupIndex<CouponRecord>(({ given }) => given.code, inTime);
  const ofContact = createGroupIndex<CouponRecord>(({ given }) => given.contact, inTime);
  const table = createTable<CouponRecord>(undo, [ofCode, ofContact]);
  return {
    async insert(given) {
      const key = JSON.stringify([given.run, given.label, given.code]);
      if (table.get(key) !== undefined) return true;
      const shared = (await deployments.coupon(given.coupon))?.terms.code.kind === 'shared';
      if (!shared && ofCode.get(given.code).some((other) => !other.shared)) return false;
      table.put(key, { given, shared });
      return true;
    },
    byCode: async (code, contact) => givenOf(ofCode.get(code)).findLast((given) => given.contact === contact),
    ofContact: async (contact) => givenOf(ofContact.get(contact)),
    all: async (limit) => givenOf([...table.all()].sort(inTime)).slice(0, limit),
  };
}
