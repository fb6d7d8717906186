/** A coupon whose validity ends is looked at then, if anybody asks what has become of it. */
import { eventOfTrigger } from '../../compiler/flow/triggers.ts';
import type { CampaignCode } from '../deploy/library.ts';
import type { GivenCoupon } from '../store/port.ts';
import { COUPON_EXPIRED, couponId } from '../store/values/kept-rows.ts';
import { GIVEN } from './engagement.ts';
import type { Session } from './session.ts';

/** Writes the row of the due table that makes it expire. Nothing where it is valid for ever, or no campaign and no segment speaks of `coupon expired`. */
export async function followExpiry(session: Session, coupon: GivenCoupon): Promise<void> {
  const { validUntil, contact } = coupon;
  if (validUntil === undefined || !(await isAskedFor(session))) return;
  const id = couponId(coupon);
  await session.tx.due.upsert({
    key: `${COUPON_EXPIRED}/${id}`,
    trigger: COUPON_EXPIRED,
    event: COUPON_EXPIRED,
    entity: 'contact',
    subject: contact,
    contact,
    at: validUntil,
    data: { coupon: coupon.coupon, code: coupon.code, [GIVEN]: id },
  });
}

async function isAskedFor({ tx, library, code }: Session): Promise<boolean> {
  if (speaksOf(code)) return true;
  for (const { campaign, revision } of await tx.deployments.current()) {
    const current = await library.get?.(tx, campaign, revision);
    if (current !== undefined && speaksOf(current)) return true;
  }
  for (const { name } of await tx.deployments.segments()) {
    const segment = await library.segment(tx, name);
    if (segment?.kind === 'rule' && segment.rule.facts.includes(COUPON_EXPIRED)) return true;
  }
  return false;
}

const speaksOf = ({ flow }: Pick<CampaignCode, 'flow'>): boolean =>
  flow.mentions.includes(COUPON_EXPIRED) || flow.triggers.some((trigger) => eventOfTrigger(trigger) === COUPON_EXPIRED);
