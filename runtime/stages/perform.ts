/**
 * `perform`: a workflow asks what follows its position, and one transaction answers (semantics §1). The database decides: a stored result is
 * returned as it is, an ended run answers `end`, and only then is anything executed.
 */
import type { Clock } from '../clock/port.ts';
import type { Library } from '../deploy/library.ts';
import type { Perform, PerformAnswer, PerformInput } from '../journey/host.ts';
import { END } from '../journey/port.ts';
import type { Cursor, Run, StageResult, Store, Transaction } from '../store/port.ts';
import { deployedWorkspace } from './context.ts';
import { createStage } from './create-stage.ts';
import { endRun } from './end-run.ts';
import { endsNow, guard } from './guard.ts';
import { remembering } from './remembering.ts';
import { createSession, type Session, StageLeft } from './session.ts';
import { chooseExit, type WayOut } from './wake.ts';

export { deployedWorkspace } from './context.ts';

/** What performing needs beside the store. */
export interface PerformDependencies {
  readonly store: Store;
  readonly library: Library;
  readonly clock: Clock;
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
    ...(result.until === undefined ? {} : { sleep: dependencies.clock.timer(now, result.until) }),
    ...(result.held === true ? { held: true } : {}),
    stored,
  });
  if (run === undefined) return { next: END, stored: false };
  // Invariant: a cursor carries the last seq that has a result, so the question that comes next has none.
  const isNext = cursor !== undefined && input.seq === cursor.seq + 1;
  const known = isNext ? undefined : await tx.results.get(input.run, input.cursor, input.seq);
  if (known !== undefined) return answer({ ...known, ...heldAt(cursor, input.seq) }, true);
  if (run.status === 'ended' || cursor === undefined) {
    await tx.runs.update(run.id, { closed: true, needsNudge: false });
    return { next: END, stored: false };
  }
  if (!isNext || input.from !== cursor.label) return storeBehind(tx, dependencies, run, cursor, input, now);
  const session = await openSession(tx, dependencies, run, cursor, input, now);
  const result = await decide(session, cursor);
  if (result.kind === 'not yet') return answer({ next: cursor.label, until: result.until, ...heldAt(cursor, cursor.seq) }, false);
  const { held: _held, kind: _kind, ...stored } = result;
  await tx.results.put(run.id, input.cursor, input.seq, stored);
  return answer(result, true);
}

/** `held` is not stored with a result, since the cursor says it. */
type Answered = StageResult & { readonly held?: true };
/** What a perform decided. */
type Decided = ({ readonly kind: 'decided' } & Answered) | { readonly kind: 'not yet'; readonly until: number };

const heldAt = (cursor: Cursor | undefined, seq: number): { readonly held?: true } =>
  cursor?.hold !== undefined && cursor.seq === seq ? { held: true } : {};

/** Contact first, then the run: the lock order of every transaction. */
async function lockRun(tx: Transaction, id: string): Promise<Run | undefined> {
  const run = await tx.runs.get(id);
  if (run === undefined) return undefined;
  await tx.contacts.lock(run.contact);
  return tx.runs.get(id, true);
}

async function openSession(
  tx: Transaction,
  { alert, library }: PerformDependencies,
  run: Run,
  cursor: Cursor,
  input: PerformInput,
  now: number,
): Promise<Session> {
  const code = await library.get(tx, run.campaign, run.revision);
  const workspace = await deployedWorkspace(tx);
  const resumed = cursor.hold !== undefined;
  return createSession({ tx, workspace, library, code, now, run, alert, resumed, cursor: input.cursor, from: input.from });
}

/** Decides, and writes what has changed in the run. */
async function decide(session: Session, cursor: Cursor): Promise<Decided> {
  const { needsNudge, status } = session.run();
  if (needsNudge || status !== 'running') session.change({ needsNudge: false, status: 'running' });
  const decided = await goOn(session, cursor);
  await session.save();
  return decided;
}

/** Standing exits first, then the way out of the wait, then its stage. */
async function goOn(session: Session, cursor: Cursor): Promise<Decided> {
  if (await endsNow(session)) return { kind: 'decided', next: END };
  const way = await chooseExit(session, cursor);
  if (way.kind === 'stay') return stayAt(session, cursor, way.until);
  if (way.event !== undefined && way.binds !== undefined) {
    session.change({ bindings: { ...session.run().bindings, [way.binds]: { kind: 'event', id: way.event.id } } });
  }
  if (way.line !== undefined) session.journal({ ...way.line, label: session.from });
  return runStage(way.event === undefined ? session : { ...session, cause: way.event }, cursor, way);
}

/** A deadline that has moved is noted in the cursor, where whoever looks for what is due finds it. */
function stayAt(session: Session, cursor: Cursor, until: number): Decided {
  if (until !== cursor.until) saveCursor(session, { ...cursor, until });
  return { kind: 'not yet', until };
}

/** Runs the stage function and carries out the way it went: parked, finished, or left early. */
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
    saveCursor(session, { ...cursor, until: left.until, seq: cursor.seq + 1, hold: { stage, label: left.next } });
    return { kind: 'decided', next: session.from, until: left.until, held: true };
  }
  const way = inFlight.way();
  if (way === undefined) throw new Error(`The stage \`${stage}\` ended neither at a wait nor at an end.`);
  if (way.kind === 'finished') {
    const label = way.label === undefined ? {} : { label: way.label };
    session.end({ outcome: way.outcome, endedBy: 'flow', reason: way.reason, told: true, ...label });
    return { kind: 'decided', next: END };
  }
  const sinceSeq = await session.tx.events.lastSeq(session.run().contact);
  saveCursor(session, { label: way.label, until: way.until, since: session.now, sinceSeq, seq: cursor.seq + 1 });
  return { kind: 'decided', next: way.label, until: way.until };
}

const saveCursor = (session: Session, cursor: Cursor): void =>
  session.change({ cursors: { ...session.run().cursors, [session.cursor]: cursor } });

/** A workflow that knows more than the store: the run stops with an alert and never executes (semantics §1). */
async function storeBehind(
  tx: Transaction,
  dependencies: PerformDependencies,
  run: Run,
  cursor: Cursor,
  input: PerformInput,
  now: number,
): Promise<PerformAnswer> {
  dependencies.alert(
    `store behind: run ${run.id} asks from \`${input.from}\` with seq ${input.seq}, the store stands at \`${cursor.label}\` with seq ${cursor.seq}. ` +
      'The database was probably restored from an older backup. The run was stopped and nothing was executed.',
  );
  await endRun(tx, run, { outcome: 'failed', endedBy: 'failure', reason: 'store behind', at: now, told: true });
  return { next: END, stored: false };
}
