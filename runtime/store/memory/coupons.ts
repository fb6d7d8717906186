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
  byNumber(({ given }) => given.occurrence ?? 1),
);
const newestFirst = (a: CouponRecord, b: CouponRecord): number => inTime(b, a);
const givenOf = (records: readonly CouponRecord[]): readonly GivenCoupon[] => records.map((record) => record.given);

/** Given coupons of the memory store. A code that the coupon's terms share is never taken. */
export function createCoupons(undo: UndoLog, deployments: Pick<Deployments, 'coupon'>): Coupons {
  const ofCode = createGroupIndex<CouponRecord>(({ given }) => given.code, inTime);
  const ofContact = createGroupIndex<CouponRecord>(({ given }) => given.contact, inTime);
  const table = createTable<CouponRecord>(undo, [ofCode, ofContact]);
  return {
    async insert(given) {
      const key = keyOf(given);
      if (table.get(key) !== undefined) return true;
      const shared = (await deployments.coupon(given.coupon))?.terms.code.kind === 'shared';
      if (!shared && ofCode.get(given.code).some((other) => !other.shared)) return false;
      table.put(key, { given, shared });
      return true;
    },
    byCode: async (code, contact) => givenOf(ofCode.get(code)).findLast((given) => given.contact === contact),
    ofContact: async (contact) => givenOf(ofContact.get(contact)),
    all: async (limit) => givenOf([...table.all()].sort(inTime)).slice(0, limit),
    async redeem(code, contact, order, at) {
      const own = ofCode.get(code).filter(({ given }) => given.contact === contact);
      const free = own.find(({ given }) => given.redeemedAt === undefined);
      // An order redeems a code once, however often it is heard of.
      if (free === undefined || own.some(({ given }) => given.redeemedBy === order)) return false;
      table.put(keyOf(free.given), { ...free, given: { ...free.given, redeemedAt: at, redeemedBy: order } });
      return true;
    },
    async page({ coupon, contact, limit, offset }) {
      const wanted = ({ given }: CouponRecord): boolean =>
        (coupon === undefined || given.coupon === coupon) && (contact === undefined || given.contact === contact);
      return givenOf([...table.all()].filter(wanted).sort(newestFirst)).slice(offset, offset + limit);
    },
    counts: async () => countByCoupon(givenOf(table.all())),
  };
}

const keyOf = ({ run, label, code, occurrence = 1 }: GivenCoupon): string => JSON.stringify([run, label, code, occurrence]);

type CouponCount = Awaited<ReturnType<Coupons['counts']>>[number];

function countByCoupon(all: readonly GivenCoupon[]): readonly CouponCount[] {
  const counts = new Map<string, CouponCount>();
  for (const { coupon, redeemedAt } of all) {
    const { given, redeemed } = counts.get(coupon) ?? { given: 0, redeemed: 0 };
    counts.set(coupon, { coupon, given: given + 1, redeemed: redeemed + (redeemedAt === undefined ? 0 : 1) });
  }
  return [...counts.values()].sort(byText((count) => count.coupon));
}
