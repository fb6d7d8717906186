/** Redemption: an order of the contact that names a code which the contact was given. */
import type { GivenCoupon, StoredEvent } from '../store/port.ts';
import type { Applied } from './apply-rows.ts';
import type { Handling } from './handling.ts';

const ORDER = 'order placed';

/**
 * Notes the first use of each code that the order names, and writes `coupon redeemed` for the lane of the contact. The same order redeems a
 * code once, however often and late it is reported.
 */
export async function redeemCodes(handling: Handling, event: StoredEvent, contact: string, applied: Applied): Promise<void> {
  const order = event.aboutId;
  if (event.event !== ORDER || order === undefined || applied.kind === 'none') return;
  const codes = Array.isArray(applied.payload.coupon_codes) ? applied.payload.coupon_codes.map(String) : [];
  if (codes.length === 0) return;
  const given = await handling.tx.coupons.ofContact(contact);
  for (const code of new Set(codes)) {
    const same = given.filter((coupon) => coupon.code === code);
    if (same.length === 0 || same.some((coupon) => coupon.redeemedBy === order)) continue;
    if (await handling.tx.coupons.redeem(code, contact, order, handling.now))
      await noteUse(handling, event, contact, oldestFree(same), order);
  }
}

/** The one that `redeem` took. */
function oldestFree(same: readonly GivenCoupon[]): GivenCoupon | undefined {
  return [...same].filter((coupon) => coupon.redeemedAt === undefined).sort((a, b) => a.givenAt - b.givenAt)[0];
}

async function noteUse(
  { tx, now }: Handling,
  event: StoredEvent,
  contact: string,
  coupon: GivenCoupon | undefined,
  order: string,
): Promise<void> {
  if (coupon === undefined) throw new Error(`The order ${order} redeemed a coupon of ${contact} that was not given.`);
  const run = await tx.runs.get(coupon.run);
  const data = { coupon: coupon.coupon, code: coupon.code, order };
  const of = run === undefined ? {} : { campaign: run.campaign, revision: run.revision };
  await tx.journal.append([{ at: now, contact, run: coupon.run, ...of, kind: 'redeemed', label: coupon.label, data }]);
  await tx.events.receive({
    id: `coupon redeemed/${coupon.run}/${coupon.label}/${order}`,
    event: 'coupon redeemed',
    contact,
    occurredAt: event.occurredAt,
    receivedAt: now,
    aboutEntity: 'contact',
    aboutId: contact,
    payload: data,
    depth: event.depth + 1,
  });
}
