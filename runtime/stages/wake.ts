/** Which way out of a wait: an event that takes an arm, the provider's answer, the deadline, or none yet. */
import type { ArmEntry, WaitEntry } from '../journey/port.ts';
import type { Cursor, StoredEvent } from '../store/port.ts';
import { movedDeadline } from './calendar-wait.ts';
import { happeningOf, holds, loadScope } from './context.ts';
import { deliveryOutcome } from './delivery-wait.ts';
import { isAboutThis } from './scope.ts';
import type { Session } from './session.ts';

/** The stage that follows, and why; or the run stays where it is, until an instant (ms). */
export type WayOut =
  | {
      readonly kind: 'go';
      readonly stage: string;
      readonly event?: StoredEvent;
      readonly binds?: string;
      /** A line of the journal: what woke the run. */
      readonly line?: { readonly kind: 'woke' | 'not sent'; readonly reason: string };
    }
  | { readonly kind: 'stay'; readonly until: number };

/**
 * Reads and consumes the run's inbox and decides. Events are taken in order of receipt, arms in source order; a wait takes only events
 * received after it began (semantics §3).
 */
export async function chooseExit(session: Session, cursor: Cursor): Promise<WayOut> {
  const wait = session.code.stages.waits[cursor.label];
  const taken = await consumeInbox(session, cursor, wait?.arms ?? []);
  if (cursor.label === 'start' && cursor.hold === undefined) return { kind: 'go', stage: 'start' };
  if (taken !== undefined) return taken;
  if (cursor.hold !== undefined) return (await isOver(session, cursor.until)) ? { kind: 'go', stage: cursor.hold.stage } : stay(cursor);
  if (wait === undefined) throw new Error(`The campaign has no wait \`${cursor.label}\`.`);
  if (wait.delivery !== undefined) return afterDelivery(session, cursor, wait.delivery);
  return atDeadline(session, cursor, wait);
}

const stay = ({ until }: Cursor): WayOut => ({ kind: 'stay', until });

/** Order at one instant (semantics §2): what the contact's lane has received by now is handled before a deadline is taken. */
async function isOver({ tx, now, run }: Session, deadline: number): Promise<boolean> {
  return now >= deadline && (await tx.events.nextOf(run().contact, now)) === undefined;
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

async function consumeInbox(session: Session, cursor: Cursor, arms: readonly ArmEntry[]): Promise<WayOut | undefined> {
  const { tx } = session;
  const { id } = session.run();
  const letters = await tx.inbox.unconsumed(id);
  let taken: WayOut | undefined;
  for (const letter of letters) {
    const event =
      letter.seq > cursor.sinceSeq && taken === undefined && cursor.hold === undefined ? await tx.events.get(letter.event) : undefined;
    if (event !== undefined) taken = await firstArm(session, arms, event);
  }
  const last = letters.at(-1);
  if (last !== undefined) await tx.inbox.consume(id, last.seq);
  return taken;
}

async function firstArm(session: Session, arms: readonly ArmEntry[], event: StoredEvent): Promise<WayOut | undefined> {
  for (const arm of arms) {
    if (arm.event !== event.event) continue;
    if (arm.aboutThis && !(await concernsThis(session, event))) continue;
    if (arm.where !== undefined && !(await holds(session.context(), arm.where, event))) continue;
    const line = { kind: 'woke', reason: event.event } as const;
    return { kind: 'go', stage: arm.stage, event, line, ...(arm.binds === undefined ? {} : { binds: arm.binds }) };
  }
  return undefined;
}

async function concernsThis(session: Session, event: StoredEvent): Promise<boolean> {
  const context = session.context();
  const scope = await loadScope(context, { reads: [], facts: [] }, event);
  return isAboutThis(
    { self: scope.self, selfEntity: context.subject.self?.entity, schema: context.workspace.schema },
    scope,
    happeningOf(event, context.workspace),
  );
}
