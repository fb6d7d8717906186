/**
 * `perform`: a workflow asks what follows its position, and one transaction answers (semantics §1). The database decides: a stored result is
 * returned as it is, an ended run answers `end`, and only then is anything executed.
 */
import type { Clock } from '../clock/port.ts';
import type { Library } from '../deploy/library.ts';
import type { Perform, PerformAnswer, PerformInput } from '../journey/host.ts';
import { END } from '../journey/port.ts';
import type { Cursor, Run, StageResult, Store, Transaction } from '../store/port.ts';
import { dueBefore, isForked, isUnderWay, standing } from '../store/values/cursors.ts';
import { deployedWorkspace } from './context.ts';
import { createStage, type Way } from './create-stage.ts';
import { type Draws, stickyDraws } from './draws.ts';
import { takenBefore } from './earlier-events.ts';
import { endsNow, guard } from './guard.ts';
import { isNotSent } from './not-sent.ts';
import { forkAt, holdAt, leaveArm, ownCursor, parkAt, saveCursor, settleNeed } from './positions.ts';
import { remembering } from './remembering.ts';
import { createSession, type Session, StageLeft } from './session.ts';
import { storeBehind } from './store-behind.ts';
import { chooseExit, type WayOut } from './wake.ts';

export { deployedWorkspace } from './context.ts';

/** What performing needs beside the store. */
export interface PerformDependencies {
  readonly store: Store;
  readonly library: Library;
  readonly clock: Clock;
  /** Draws of splits; those that stick by default. */
  readonly draws?: Draws;
  /** Told of what a person must look at: a store behind its workflows. */
  readonly alert: (message: string) => void;
}

/** Makes the one `perform` that every host calls. */
export function createPerform(dependencies: PerformDependencies): Perform {
  return async (input) => {
    // The clock may be a row of the store: it is read before the transaction, since it never runs backwards.
    const now = await dependencies.clock.stageNow(input.now);
    return dependencies.store.transaction((tx) => performIn(remembering(tx), dependencies, input, now));
  };
}

async function performIn(tx: Transaction, dependencies: PerformDependencies, input: PerformInput, now: number): Promise<PerformAnswer> {
  const run = await lockRun(tx, input.run);
  const cursor = run?.cursors[input.cursor];
  const answer = (result: Answered, stored: boolean): PerformAnswer => ({
    next: result.next,
    ...(result.ended === true && input.cursor !== '' ? { ended: true } : {}),
    ...(result.arms === undefined ? {} : { arms: result.arms }),
    ...(result.until === undefined ? {} : { sleep: dependencies.clock.timer(now, result.until) }),
    ...(result.held === true ? { held: true } : {}),
    ...(result.behind === undefined ? {} : { behind: result.behind }),
    stored,
  });
  if (run === undefined) return { next: END, stored: false };
  // Invariant: a cursor carries the last seq that has a result, so the question that comes next has none.
  const isNext = cursor !== undefined && input.seq === cursor.seq + 1;
  const known = isNext ? undefined : await tx.results.get(input.run, input.cursor, input.seq);
  if (known !== undefined) return answer({ ...known, ...heldAt(cursor, input.seq), ended: run.status === 'ended' }, true);
  if (run.status === 'ended') {
    await tx.runs.update(run.id, { closed: true, needsNudge: false });
    return answer({ next: END, ended: true }, false);
  }
  if (cursor === undefined || !isNext || input.from !== cursor.label) return storeBehind(tx, dependencies.alert, run, input, now);
  const session = await openSession(tx, dependencies, run, cursor, input, now);
  const result = await decide(session, cursor);
  if (result.kind === 'not yet') return answer({ ...notYet(cursor), ...result.answer }, false);
  const { held: _held, kind: _kind, ...stored } = result;
  await tx.results.put(run.id, input.cursor, input.seq, stored);
  return answer({ ...result, ended: session.run().status === 'ended' }, true);
}

/** `held` and `ended` are not stored with a result, since the cursor and the run say it. */
type Answered = StageResult & { readonly held?: true; readonly ended?: boolean; readonly behind?: string };
/** What a perform decided. */
type Decided =
  | ({ readonly kind: 'decided' } & Answered)
  | { readonly kind: 'not yet'; readonly answer: Pick<StageResult, 'until' | 'arms'> & { readonly behind?: string } };

const heldAt = (cursor: Cursor | undefined, seq: number): { readonly held?: true } =>
  cursor?.hold !== undefined && cursor.seq === seq ? { held: true } : {};

/** Not yet: a message is held, or it is not the turn of a cursor that waits for nothing else. */
const notYet = (cursor: Cursor): Pick<Answered, 'next' | 'held'> => ({
  next: cursor.label,
  ...(cursor.hold !== undefined || isUnderWay(cursor) ? { held: true } : {}),
});

/** Contact first, then the run: the lock order of every transaction. */
async function lockRun(tx: Transaction, id: string): Promise<Run | undefined> {
  const run = await tx.runs.get(id);
  if (run === undefined) return undefined;
  await tx.contacts.lock(run.contact);
  return tx.runs.get(id, true);
}

async function openSession(
  tx: Transaction,
  { alert, draws = stickyDraws, library }: PerformDependencies,
  run: Run,
  cursor: Cursor,
  input: PerformInput,
  now: number,
): Promise<Session> {
  const code = await library.get(tx, run.campaign, run.revision);
  const workspace = await deployedWorkspace(tx);
  const resumed = cursor.hold !== undefined;
  return createSession({ tx, workspace, library, code, now, run, alert, draws, resumed, cursor: input.cursor, from: input.from });
}

/** Decides, and writes what has changed in the run. */
async function decide(session: Session, cursor: Cursor): Promise<Decided> {
  const { moved, status } = session.run();
  if (status !== 'running') session.change({ status: 'running', ...(moved === true ? { moved: false } : {}) });
  const decided = await goOn(session, cursor);
  // Another arm may wait for what becomes of a message that was not sent.
  if (session.missed() && standing(session.run().cursors).length > 1) session.change({ needsNudge: true });
  await session.save();
  return decided;
}

/** Standing exits first, then the way out of the wait, then its stage. */
async function goOn(session: Session, cursor: Cursor): Promise<Decided> {
  if (await endsNow(session)) return { kind: 'decided', next: END };
  // What its arms wait for is theirs.
  if (isForked(cursor)) return { kind: 'not yet', answer: { arms: cursor.fork ?? [] } };
  const way = await chooseExit(session, cursor);
  settleNeed(session, way.kind !== 'stay' || way.unread === undefined);
  if (way.kind === 'stay') return stayAt(session, way);
  if (way.kind === 'fail') return failAt(session, cursor.label, way.reason);
  if (way.reply !== undefined) session.change({ bindings: { ...session.run().bindings, [cursor.label]: way.reply } });
  if (way.event !== undefined && way.binds !== undefined) {
    session.change({ bindings: { ...session.run().bindings, [way.binds]: { kind: 'event', id: way.event.id } } });
  }
  if (way.line !== undefined) session.journal({ ...way.line, label: session.from });
  return runStage(way.event === undefined ? session : { ...session, cause: way.event }, cursor, way);
}

/** An endpoint has not answered, and later steps need its answer: the run ends here, and a person is told. */
function failAt(session: Session, label: string, reason: string): Decided {
  const { campaign, id } = session.run();
  session.end({ outcome: 'failed', endedBy: 'failure', reason, label, told: true });
  session.alert(`Run ${id} of ${campaign} failed at \`${label}\`: its endpoint gave no answer (${reason}), and later steps need it.`);
  return { kind: 'decided', next: END };
}

/** A deadline that has moved is noted in the cursor, where whoever looks for what is due finds it. */
function stayAt(session: Session, { until, unread }: WayOut & { kind: 'stay' }): Decided {
  const cursor = ownCursor(session);
  if (cursor !== undefined && until !== cursor.until) saveCursor(session, { ...cursor, until });
  const behind = unread ?? (until > session.now ? undefined : dueBefore(session.run().cursors, session.cursor, until)?.path);
  return { kind: 'not yet', answer: { until, ...(behind === undefined ? {} : { behind }) } };
}

/** Runs the stage function and carries out the way it went, or holds it where it was left early. */
async function runStage(session: Session, cursor: Cursor, { stage }: WayOut & { kind: 'go' }): Promise<Decided> {
  const run = session.code.stages.stages[stage];
  if (run === undefined) throw new Error(`The campaign has no stage \`${stage}\`.`);
  const inFlight = createStage(session, () => guard(session));
  try {
    await run(inFlight.stage);
    await session.flush();
  } catch (left) {
    if (!(left instanceof StageLeft)) throw left;
    if (left.until === undefined) return { kind: 'decided', next: left.next };
    const hold = { stage, label: left.next, since: heldSince(cursor, left.next, session.now) };
    holdAt(session, cursor, hold, left.until);
    return { kind: 'decided', next: session.from, until: left.until, held: true };
  }
  const way = inFlight.way();
  if (way === undefined) throw new Error(`The stage \`${stage}\` ended neither at a wait nor at an end.`);
  return { kind: 'decided', ...(await follow(session, cursor.seq + 1, way)) };
}

/** Parked, forked, out of an arm, or finished. */
async function follow(session: Session, seq: number, way: Way): Promise<StageResult> {
  switch (way.kind) {
    case 'parked':
      return parkAt(session, seq, way.label, (await endsAtOnce(session, way.label)) ? session.now : way.until);
    case 'forked':
      return forkAt(session, seq, way.label);
    case 'arm ended':
      return leaveArm(session);
    case 'finished': {
      const label = way.label === undefined ? {} : { label: way.label };
      session.end({ outcome: way.outcome, endedBy: 'flow', reason: way.reason, told: true, ...label });
      return { next: END };
    }
  }
}

/** A wait for a message ends at once if that was not sent, or if what it waits for has happened to it already. */
async function endsAtOnce(session: Session, label: string): Promise<boolean> {
  const wait = session.code.stages.waits[label];
  if (wait?.arms.some(({ subject }) => subject?.kind === 'label') !== true) return false;
  if (await isNotSent(session, label)) return true;
  return (await takenBefore(session, wait, await session.tx.events.lastSeq(session.run().contact))) !== undefined;
}

/** When this message was held first: a hold that goes on keeps its beginning. */
const heldSince = ({ hold }: Cursor, label: string, now: number): number => (hold?.label === label ? hold.since : now);
