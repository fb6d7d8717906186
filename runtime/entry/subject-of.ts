/** Which message or coupon a received event is about, and whose it is: the provider names the message, a shop the code, a test the label. */

import type { Workspace } from '../stages/context.ts';
import { GIVEN } from '../stages/engagement.ts';
import type { GivenCoupon, IncomingEvent, OutboxRow, Run, StoredEvent, Transaction } from '../store/port.ts';
import { couponId } from '../store/values/kept-rows.ts';

/** What is stored of an event beside what it says itself. */
export type OfSubject = Pick<StoredEvent, 'contact' | 'aboutEntity' | 'aboutId' | 'payload'>;

/**
 * The subject of an event of a message or a coupon; undefined for all others. `contact`: surrogate id, if the event names it. What cannot be found
 * is stored as it came, and becomes a dead letter when it is handled.
 */
export async function subjectOf(
  tx: Transaction,
  { schema }: Workspace,
  event: IncomingEvent,
  contact: string | undefined,
): Promise<OfSubject | undefined> {
  if (event.event.startsWith('coupon ')) return schema.kept.events[event.event] && ofCoupon(tx, event, contact);
  return schema.kept.events[event.event]?.about === 'message' ? ofMessage(tx, event, contact) : undefined;
}

async function ofMessage(tx: Transaction, event: IncomingEvent, contact: string | undefined): Promise<OfSubject> {
  const { ofLabel, payload } = event;
  const row = ofLabel === undefined ? await tx.outbox.get(event.aboutId ?? '') : await messageOfLabel(tx, ofLabel, contact);
  const id = row?.id ?? event.aboutId ?? ofLabel?.label ?? '';
  if (row === undefined) return { contact, aboutEntity: 'message', aboutId: id, payload };
  const { channel, campaign, message, tags, sentAt } = row;
  const sent = sentAt === undefined ? {} : { sent_at: new Date(sentAt).toISOString() };
  // What is frozen with it: fields of the message as they were, whatever the provider calls its own.
  return { contact: row.contact, aboutEntity: 'message', aboutId: id, payload: { ...payload, channel, campaign, message, tags, ...sent } };
}

type Label = NonNullable<IncomingEvent['ofLabel']>;

/** Of the contact's latest run that has sent it; in a `repeat` the latest message. */
async function messageOfLabel(tx: Transaction, { campaign, label }: Label, contact: string | undefined): Promise<OutboxRow | undefined> {
  for (const run of await latestRuns(tx, campaign, contact)) {
    const row = await tx.outbox.latestOf(run.id, label);
    if (row !== undefined) return row;
  }
  return undefined;
}

async function latestRuns(tx: Transaction, campaign: string, contact: string | undefined): Promise<readonly Run[]> {
  return contact === undefined ? [] : [...(await tx.runs.ofCampaign(campaign, contact))].reverse();
}

async function ofCoupon(tx: Transaction, event: IncomingEvent, contact: string | undefined): Promise<OfSubject> {
  const { ofLabel, payload } = event;
  const given = contact === undefined ? [] : await tx.coupons.ofContact(contact);
  const coupon = ofLabel === undefined ? latest(given, ({ code }) => code === payload.code) : await ofGive(tx, ofLabel, contact, given);
  const about = { contact, aboutEntity: contact === undefined ? undefined : 'contact', aboutId: contact };
  if (coupon === undefined) return { ...about, payload: { ...payload, ...(ofLabel === undefined ? {} : { [GIVEN]: ofLabel.label }) } };
  return { ...about, payload: { ...payload, coupon: coupon.coupon, code: coupon.code, [GIVEN]: couponId(coupon) } };
}

async function ofGive(
  tx: Transaction,
  { campaign, label }: Label,
  contact: string | undefined,
  given: readonly GivenCoupon[],
): Promise<GivenCoupon | undefined> {
  for (const run of await latestRuns(tx, campaign, contact)) {
    const coupon = latest(given, (one) => one.run === run.id && one.label === label);
    if (coupon !== undefined) return coupon;
  }
  return undefined;
}

const latest = (given: readonly GivenCoupon[], fits: (coupon: GivenCoupon) => boolean): GivenCoupon | undefined =>
  given.filter(fits).at(-1);
