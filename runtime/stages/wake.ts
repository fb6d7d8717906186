/** Which way out of a wait: an event that takes an arm, the provider's answer, the deadline, or none yet. */
import type { ArmEntry, WaitEntry } from '../journey/port.ts';
import type { Binding, Cursor, StoredEvent } from '../store/port.ts';
import { dueBefore, isUnderWay } from '../store/values/cursors.ts';
import { movedDeadline } from './calendar-wait.ts';
import { isCausedBy } from './cause-event.ts';
import { deliveryOutcome } from './delivery-wait.ts';
import { takenBefore } from './earlier-events.ts';
import { readInbox } from './inbox.ts';
import { isTaken } from './is-taken.ts';
import { isNotSent } from './not-sent.ts';
import { replyOutcome } from './reply-wait.ts';
import { restartedUntil } from './restart.ts';
import type { Session } from './session.ts';

/** The stage that follows, and why; or the run stays where it is, until an instant (ms). */
export type WayOut =
  | {
      readonly kind: 'go';
      readonly stage: string;
      readonly event?: StoredEvent;
      readonly binds?: string;
      /** The answer of an endpoint, bound under the label of its call. */
      readonly reply?: Binding;
      /** A line of the journal: what woke the run. */
      readonly line?: { readonly kind: 'woke' | 'not sent' | 'joined'; readonly reason: string; readonly data?: { readonly arm: number } };
    }
  /** `unread`: the path of the cursor that has to read the inbox before it. */
  | { readonly kind: 'stay'; readonly until: number; readonly unread?: string }
  /** Later steps need an answer that will not come: the run fails. */
  | { readonly kind: 'fail'; readonly reason: string };

/**
 * Reads the run's inbox and decides. Events are taken in order of receipt, arms in source order; a wait takes only events received after it
 * began (semantics §3).
 */
export async function chooseExit(session: Session, before: Cursor): Promise<WayOut> {
  const wait = session.code.stages.waits[before.label];
  const takes = before.hold === undefined && wait !== undefined && (wait.arms.length > 0 || wait.restart !== undefined);
  const events = await readInbox(session, takes);
  if (typeof events === 'string') return { kind: 'stay', until: before.until, unread: events };
  if (before.label === 'start' && before.hold === undefined) return { kind: 'go', stage: 'start' };
  if (wait === undefined) throw new Error(`The campaign has no wait \`${before.label}\`.`);
  const later = events.filter((event) => !isBefore(event, before, session.run().id));
  const taken = (before.hold === undefined ? await earlier(session, wait, before) : undefined) ?? (await firstTaken(session, wait, later));
  if (taken !== undefined) return taken;
  const cursor = { ...before, until: await restartedUntil(session, before, wait, later) };
  if (cursor.hold !== undefined) return (await isOver(session, cursor.until)) ? { kind: 'go', stage: cursor.hold.stage } : stay(cursor);
  if (isUnderWay(cursor)) return begin(session, cursor, wait);
  if (await isNotSent(session, cursor.label)) return { kind: 'go', stage: wait.notSent ?? wait.timeout, line: NOT_SENT };
  if (wait.reply !== undefined) return afterReply(session, cursor, wait.reply);
  if (wait.delivery !== undefined) return afterDelivery(session, cursor, wait.delivery);
  return atDeadline(session, cursor, wait);
}

const stay = ({ until }: Cursor): WayOut => ({ kind: 'stay', until });

const NOT_SENT = { kind: 'woke', reason: 'not sent' } as const;

/** An arm at its beginning, or a `parallel` whose arms are done. */
async function begin(session: Session, cursor: Cursor, wait: WaitEntry): Promise<WayOut> {
  if (!(await isOver(session, cursor.until))) return stay(cursor);
  return { kind: 'go', stage: wait.timeout, ...(wait.fork === undefined ? {} : { line: { kind: 'joined', reason: 'all arms are done' } }) };
}

/**
 * Order at one instant (semantics §2): what the contact's lane has received by now is handled before a deadline is taken, and so are deadlines of the
 * run's other cursors that come before it.
 */
async function isOver(session: Session, deadline: number): Promise<boolean> {
  const { now, run, tx } = session;
  if (now < deadline || (await tx.events.nextOf(run().contact, now)) !== undefined) return false;
  return dueBefore(run().cursors, session.cursor, deadline) === undefined;
}

/** A calendar wait follows its date: later, the run stays; past, it goes on. */
async function atDeadline(session: Session, cursor: Cursor, wait: WaitEntry): Promise<WayOut> {
  const moved = await movedDeadline(session.context(), session.code, session.run(), cursor);
  const until = moved ?? cursor.until;
  if (moved !== undefined) session.journal({ kind: 'moved', label: cursor.label, data: { until: new Date(until).toISOString() } });
  if (!(await isOver(session, until))) return { kind: 'stay', until };
  return { kind: 'go', stage: wait.timeout, ...(wait.arms.length > 0 ? { line: { kind: 'woke', reason: 'timeout' } } : {}) };
}

async function afterDelivery(session: Session, cursor: Cursor, wait: NonNullable<WaitEntry['delivery']>): Promise<WayOut> {
  const outcome = await deliveryOutcome(session, cursor, () => isOver(session, cursor.until));
  switch (outcome.kind) {
    case 'sent':
      return { kind: 'go', stage: wait.sent };
    case 'not sent':
      return { kind: 'go', stage: wait.notSent, line: { kind: 'not sent', reason: outcome.reason } };
    case 'pending':
      return { kind: 'stay', until: outcome.until };
  }
}

async function afterReply(session: Session, cursor: Cursor, wait: NonNullable<WaitEntry['reply']>): Promise<WayOut> {
  const outcome = await replyOutcome(session, cursor, () => isOver(session, cursor.until));
  switch (outcome.kind) {
    case 'answered':
      return { kind: 'go', stage: wait.answered, ...(outcome.binding === undefined ? {} : { reply: outcome.binding }) };
    case 'unanswered':
      if (wait.notSent === undefined) return { kind: 'fail', reason: outcome.reason };
      return { kind: 'go', stage: wait.notSent, line: { kind: 'not sent', reason: outcome.reason } };
    case 'pending':
      return { kind: 'stay', until: outcome.until };
  }
}

/** What the run itself caused before the wait began comes by behind it, and was received before it. */
const isBefore = (event: StoredEvent, { since }: Cursor, run: string): boolean => isCausedBy(run, event) && event.receivedAt <= since;

/** What has happened to the message of a label since its stage, before the wait began. */
async function earlier(session: Session, wait: WaitEntry, { sinceSeq }: Cursor): Promise<WayOut | undefined> {
  const found = await takenBefore(session, wait, sinceSeq);
  return found === undefined ? undefined : goBy(wait, found.arm, found.event);
}

/** Two arms may wait for events of one name: the line says which was taken, from 1 in source order. */
function goBy({ arms }: WaitEntry, arm: ArmEntry, event: StoredEvent): WayOut {
  const { stage, binds } = arm;
  const line = { kind: 'woke', reason: event.event, data: { arm: arms.indexOf(arm) + 1 } } as const;
  return { kind: 'go', stage, event, line, ...(binds === undefined ? {} : { binds }) };
}

async function firstTaken(session: Session, wait: WaitEntry, events: readonly StoredEvent[]): Promise<WayOut | undefined> {
  for (const event of events) {
    for (const arm of wait.arms) {
      if (await isTaken(session, arm, event)) return goBy(wait, arm, event);
    }
  }
  return undefined;
}
