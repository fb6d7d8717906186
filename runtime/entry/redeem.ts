/** Redemption: an order of the contact that names a code which the contact was given. */
import { GIVEN } from '../stages/engagement.ts';
import type { GivenCoupon, StoredEvent } from '../store/port.ts';
import { couponId } from '../store/values/kept-rows.ts';
import type { Applied } from './apply-rows.ts';
import type { Handling } from './handling.ts';

const ORDER = 'order placed';

/**
 * Notes the use of each code that the order names, and writes `coupon redeemed` for the lane of the contact: the first use, or with `many uses` every one. The
 * same order redeems a code once, however often and late it is reported.
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
    const used = await usedBy(handling, contact, order, same);
    if (used !== undefined) await noteUse(handling, event, contact, used, order);
  }
}

/** The give that this order uses: the oldest that is free; with `many uses` the newest, where none is. */
async function usedBy(
  { now, tx }: Handling,
  contact: string,
  order: string,
  same: readonly GivenCoupon[],
): Promise<GivenCoupon | undefined> {
  const inTime = [...same].sort((a, b) => a.givenAt - b.givenAt);
  const free = inTime.find((coupon) => coupon.redeemedAt === undefined);
  if (free !== undefined && (await tx.coupons.redeem(free.code, contact, order, now))) return free;
  const newest = inTime.at(-1);
  const terms = newest === undefined ? undefined : (await tx.deployments.coupon(newest.coupon))?.terms;
  return terms?.manyUses === true ? newest : undefined;
}

async function noteUse({ tx, now }: Handling, event: StoredEvent, contact: string, coupon: GivenCoupon, order: string): Promise<void> {
  const run = await tx.runs.get(coupon.run);
  const data = { coupon: coupon.coupon, code: coupon.code, order };
  const isNew = await tx.events.receive({
    id: `coupon redeemed/${coupon.run}/${coupon.label}/${order}`,
    event: 'coupon redeemed',
    contact,
    occurredAt: event.occurredAt,
    receivedAt: now,
    aboutEntity: 'contact',
    aboutId: contact,
    payload: { ...data, [GIVEN]: couponId(coupon) },
    depth: event.depth + 1,
  });
  if (!isNew) return;
  const of = run === undefined ? {} : { campaign: run.campaign, revision: run.revision };
  await tx.journal.append([{ at: now, contact, run: coupon.run, ...of, kind: 'redeemed', label: coupon.label, data }]);
}
