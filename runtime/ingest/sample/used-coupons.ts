/** Derived: coupons that customers use. Codes are secret until they are given, so they are read from the store when an order is received. */
import type { IncomingEvent, Transaction } from '../../store/port.ts';
import { contactIdOfKey } from '../../store/values/contact-id.ts';
import { draw } from './draw.ts';

/** Share of orders, of those whose customer holds a coupon that is valid and not used, that name it. */
const USING = 0.7;

/** True if an order names a coupon of its customer, should there be one then. */
export const usesCoupon = (order: string): boolean => draw('uses coupon', order) < USING;

/**
 * The event as it is received: an order names the code of the oldest coupon that its customer holds, if it is valid and not used, in seven
 * orders of ten. The same store and event give the same answer. Fits `Feed.adapt` in runtime/engine/drive.ts.
 */
export async function namesCoupon(tx: Pick<Transaction, 'coupons'>, event: IncomingEvent): Promise<IncomingEvent> {
  if (event.event !== 'order placed' || event.contact === undefined) return event;
  if (!usesCoupon(event.aboutId ?? '')) return event;
  const contact = 'id' in event.contact ? event.contact.id : contactIdOfKey(event.contact.key);
  const held = (await tx.coupons.ofContact(contact)).filter(
    ({ redeemedAt, validUntil }) => redeemedAt === undefined && (validUntil === undefined || validUntil > event.receivedAt),
  );
  const [oldest] = [...held].sort((a, b) => a.givenAt - b.givenAt || (`${a.coupon}/${a.label}` < `${b.coupon}/${b.label}` ? -1 : 1));
  return oldest === undefined ? event : { ...event, payload: { ...event.payload, coupon_codes: [oldest.code] } };
}
