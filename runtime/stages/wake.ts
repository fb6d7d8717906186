/** Which way out of a wait: an event that takes an arm, the deadline, or none yet. */
import type { CampaignCode } from '../deploy/library.ts';
import type { ArmEntry } from '../journey/port.ts';
import type { Cursor, Run, StoredEvent, Transaction } from '../store/port.ts';
import { type Context, happeningOf, holds, loadScope, type Workspace } from './context.ts';
import { isAboutThis } from './scope.ts';

/** The stage that follows, and why. */
export interface WayOut {
  readonly stage: string;
  readonly event?: StoredEvent;
  readonly binds?: string;
  readonly reason?: string;
}

interface Waiting {
  readonly tx: Transaction;
  readonly workspace: Workspace;
  readonly code: CampaignCode;
  readonly now: number;
  readonly run: Run;
  readonly cursor: Cursor;
}

/**
 * Reads and consumes the run's inbox and decides. Events are taken in order of receipt, arms in source order; a wait takes only events
 * received after it began (semantics §3). Undefined: not yet.
 */
export async function chooseExit(waiting: Waiting): Promise<WayOut | undefined> {
  const { cursor, code, now } = waiting;
  const taken = await consumeInbox(waiting, code.stages.waits[cursor.label]?.arms ?? []);
  if (cursor.label === 'start' && cursor.hold === undefined) return { stage: 'start' };
  if (taken !== undefined) return taken;
  if (now < cursor.until || (await anEventGoesFirst(waiting))) return undefined;
  if (cursor.hold !== undefined) return { stage: cursor.hold.stage };
  const wait = code.stages.waits[cursor.label];
  if (wait === undefined) throw new Error(`The campaign has no wait \`${cursor.label}\`.`);
  return { stage: wait.timeout, ...(wait.arms.length > 0 ? { reason: 'timeout' } : {}) };
}

/** Order at one instant (semantics §2): what the contact's lane has received by now is handled before a deadline is taken. */
async function anEventGoesFirst({ tx, run, now }: Waiting): Promise<boolean> {
  return (await tx.events.nextOf(run.contact, now)) !== undefined;
}

async function consumeInbox(waiting: Waiting, arms: readonly ArmEntry[]): Promise<WayOut | undefined> {
  const { tx, run, cursor } = waiting;
  const letters = await tx.inbox.unconsumed(run.id);
  let taken: WayOut | undefined;
  for (const letter of letters) {
    const event =
      letter.seq > cursor.sinceSeq && taken === undefined && cursor.hold === undefined ? await tx.events.get(letter.event) : undefined;
    if (event !== undefined) taken = await firstArm(waiting, arms, event);
  }
  const last = letters.at(-1);
  if (last !== undefined) await tx.inbox.consume(run.id, last.seq);
  return taken;
}

async function firstArm(waiting: Waiting, arms: readonly ArmEntry[], event: StoredEvent): Promise<WayOut | undefined> {
  const context: Context = { tx: waiting.tx, workspace: waiting.workspace, now: waiting.now, subject: waiting.run };
  for (const arm of arms) {
    if (arm.event !== event.event) continue;
    if (arm.aboutThis && !(await concernsThis(context, event))) continue;
    if (arm.where !== undefined && !(await holds(context, arm.where, event))) continue;
    return { stage: arm.stage, event, reason: event.event, ...(arm.binds === undefined ? {} : { binds: arm.binds }) };
  }
  return undefined;
}

async function concernsThis(context: Context, event: StoredEvent): Promise<boolean> {
  const scope = await loadScope(context, { reads: [], facts: [] }, event);
  return isAboutThis(
    { self: scope.self, selfEntity: context.subject.self?.entity, schema: context.workspace.schema },
    scope,
    happeningOf(event, context.workspace),
  );
}
