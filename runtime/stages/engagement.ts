/** What happens to messages and coupons: whose an event is, and whether it counts for who asks. */
import type { Engaged, EngagementSubject } from '../journey/port.ts';
import type { StoredEvent } from '../store/port.ts';

/** Key of the payload under which the events of a coupon say which one was given (`couponId`). */
export const GIVEN = 'given';

/** Ids that the labels of a run stand for, by label; undefined: nothing of it has gone out, or was given. */
export type LabelIds = Readonly<Record<string, string | undefined>>;

/** Whose the event is; undefined for events of the shop. */
export function engagedBy({ aboutEntity, aboutId, payload }: StoredEvent): Engaged | undefined {
  const id = aboutEntity === 'message' ? aboutId : payload[GIVEN];
  if (typeof id !== 'string') return undefined;
  const { channel, message, machine } = payload;
  return {
    id,
    ...(typeof channel === 'string' ? { channel } : {}),
    ...(typeof message === 'string' ? { message } : {}),
    machine: machine === true,
  };
}

/** Whether it counts: it is the subject's, where one is asked for, and people did it, where machines were not asked for too. */
export function countsFor(
  { subject, machines }: { readonly subject?: EngagementSubject; readonly machines?: true },
  engaged: Engaged | undefined,
  labels: LabelIds,
): boolean {
  if (engaged?.machine === true && machines !== true) return false;
  return subject === undefined || (engaged !== undefined && isOf(subject, engaged, labels));
}

function isOf(subject: EngagementSubject, engaged: Engaged, labels: LabelIds): boolean {
  switch (subject.kind) {
    case 'label':
      return labels[subject.label] === engaged.id;
    case 'channel':
      return engaged.channel === subject.channel;
    case 'message':
      return engaged.message === subject.message;
  }
}
