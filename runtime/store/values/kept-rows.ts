/**
 * What Relance keeps itself as rows of a contact (`Schema.kept`): messages that went out, runs, coupons that were given. The views
 * `relance.message_rows`, `run_rows` and `coupon_rows` show the same.
 */
import type { Row } from '../../values.ts';
import type { GivenCoupon, OutboxRow, Run } from '../port.ts';

/** The event of a coupon whose validity is over; also the name of its rows in the due table. */
export const COUPON_EXPIRED = 'coupon expired';

/** Id of a coupon that was given. A code that is shared is given again by later passes of a `repeat`. */
export const couponId = ({ run, label, code, occurrence = 1 }: Pick<GivenCoupon, 'run' | 'label' | 'code' | 'occurrence'>): string =>
  `${run}/${label}/${code}${occurrence === 1 ? '' : `/${occurrence}`}`;

/** A message, once it has gone out. */
export function messageRow({
  id,
  kind,
  state,
  contact,
  channel,
  campaign,
  message,
  tags,
  sentAt,
  openedAt,
  clickedAt,
}: OutboxRow): Row | undefined {
  if (kind !== 'message' || state !== 'sent') return undefined;
  return { id, ...known({ contact, channel, campaign, message, tags, sent_at: sentAt, opened_at: openedAt, clicked_at: clickedAt }) };
}

/** A run; an entry that waits, or that ended before it was let in, is none. */
export function runRow({ id, contact, campaign, tags = [], enteredAt, endedAt, outcome, status, queue }: Run): Row | undefined {
  if (status === 'queued' || (queue !== undefined && queue.releasedAt === undefined)) return undefined;
  return { id, ...known({ contact, campaign, tags, entered_at: enteredAt, ended_at: endedAt, outcome }) };
}

/** A coupon. */
export function couponRow({ contact, coupon, code, givenAt, validUntil, redeemedAt, ...given }: GivenCoupon): Row {
  const fields = { contact, name: coupon, code, given_at: givenAt, valid_until: validUntil, redeemed_at: redeemedAt };
  return { id: couponId({ ...given, code }), ...known(fields) };
}

function known(fields: Omit<Row, 'id'>): Omit<Row, 'id'> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
