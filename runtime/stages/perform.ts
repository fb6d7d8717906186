/**
 * `perform`: a workflow asks what follows its position, and one transaction answers (semantics §1). The database decides: a stored result is
 * returned as it is, an ended run answers `end`, and only then is anything executed.
 */
import type { Clock } from '../clock/port.ts';
import type { CampaignCode, Library } from '../deploy/library.ts';
import type { Perform, PerformAnswer, PerformInput } from '../journey/host.ts';
import { END } from '../journey/port.ts';
import type { Cursor, Run, StageResult, Store, Transaction } from '../store/port.ts';
import type { Workspace } from './context.ts';
import { createStage } from './create-stage.ts';
import { endRun } from './end-run.ts';
import { endByClause, guard, standingExit } from './guard.ts';
import { createSession, type Session, StageLeft } from './session.ts';
import { chooseExit } from './wake.ts';

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
    return dependencies.store.transaction((tx) => performIn(tx, dependencies, input, now));
  };
}

async function performIn(tx: Transaction, dependencies: PerformDependencies, input: PerformInput, now: number): Promise<PerformAnswer> {
  const run = await lockRun(tx, input.run);
  const cursor = run?.cursors[input.cursor];
  const answer = (result: Decided, stored: boolean): PerformAnswer => ({
    next: result.next,
    ...(result.until === undefined ? {} : { sleep: dependencies.clock.timer(now, result.until) }),
    ...(result.held === true ? { held: true } : {}),
    stored,
  });
  if (run === undefined) return { next: END, stored: false };
  const known = await tx.results.get(input.run, input.cursor, input.seq);
  if (known !== undefined) return answer({ ...known, ...heldAt(cursor, input.seq) }, true);
  if (run.status === 'ended' || cursor === undefined) {
    await tx.runs.update(run.id, { closed: true, needsNudge: false });
    return { next: END, stored: false };
  }
  if (input.seq !== cursor.seq + 1 || input.from !== cursor.label) return storeBehind(tx, dependencies, run, cursor, input, now);
  const code = await dependencies.library.get(tx, run.campaign, run.revision);
  const workspace = await deployedWorkspace(tx);
  const result = await decide({ tx, workspace, code, now, run, cursor, input });
  if (result === 'not yet') return answer({ next: cursor.label, until: cursor.until, ...heldAt(cursor, cursor.seq) }, false);
  const { held: _held, ...stored } = result;
  await tx.results.put(run.id, input.cursor, input.seq, stored);
  return answer(result, true);
}

/** What a perform decided; `held` is not stored with the result, since the cursor says it. */
type Decided = StageResult & { readonly held?: true };

const heldAt = (cursor: Cursor | undefined, seq: number): { readonly held?: true } =>
  cursor?.hold !== undefined && cursor.seq === seq ? { held: true } : {};

/** Contact first, then the run: the lock order of every transaction. */
async function lockRun(tx: Transaction, id: string): Promise<Run | undefined> {
  const run = await tx.runs.get(id);
  if (run === undefined) return undefined;
  await tx.contacts.lock(run.contact);
  return tx.runs.get(id, true);
}

/** Settings and schema of the last deployment; a run cannot exist without one. */
export async function deployedWorkspace(tx: Transaction): Promise<Workspace> {
  const workspace = await tx.deployments.workspace();
  if (workspace === undefined) throw new Error('Nothing is deployed to this store.');
  return workspace;
}

interface Question {
  readonly tx: Transaction;
  readonly workspace: Workspace;
  readonly code: CampaignCode;
  readonly now: number;
  readonly run: Run;
  readonly cursor: Cursor;
  readonly input: PerformInput;
}

/** Standing exits first, then the way out of the wait, then its stage. */
async function decide(question: Question): Promise<Decided | 'not yet'> {
  const { tx, run, input, now } = question;
  const sessionFor = (stage: string): Session => createSession({ ...question, cursor: input.cursor, from: input.from, stage });
  await tx.runs.update(run.id, { needsNudge: false, status: 'running' });
  const waking = sessionFor('');
  const standing = await standingExit(waking.context(), question.code);
  if (standing !== undefined) {
    await endByClause(waking, standing, true);
    return { next: END };
  }
  const way = await chooseExit(question);
  if (way === undefined) return 'not yet';
  const session = sessionFor(way.stage);
  if (way.event !== undefined && way.binds !== undefined) {
    await session.change({ bindings: { ...session.run().bindings, [way.binds]: { kind: 'event', id: way.event.id } } });
  }
  if (way.reason !== undefined) await session.journal({ kind: 'woke', label: input.from, reason: way.reason });
  return runStage(session, question.cursor, now);
}

/** Runs the stage function and carries out the way it went: parked, finished, or left early. */
async function runStage(session: Session, cursor: Cursor, now: number): Promise<Decided> {
  const run = session.code.stages.stages[session.stage];
  if (run === undefined) throw new Error(`The campaign has no stage \`${session.stage}\`.`);
  const inFlight = createStage(session, () => guard(session));
  try {
    await run(inFlight.stage);
    await session.flush();
  } catch (left) {
    if (!(left instanceof StageLeft)) throw left;
    if (left.until === undefined) return { next: left.next };
    await saveCursor(session, { ...cursor, until: left.until, seq: cursor.seq + 1, hold: { stage: session.stage, label: left.next } });
    return { next: session.from, until: left.until, held: true };
  }
  const way = inFlight.way();
  if (way === undefined) throw new Error(`The stage \`${session.stage}\` ended neither at a wait nor at an end.`);
  if (way.kind === 'finished') {
    const label = way.label === undefined ? {} : { label: way.label };
    await endRun(session.tx, session.run(), { outcome: way.outcome, endedBy: 'flow', reason: way.reason, at: now, told: true, ...label });
    return { next: END };
  }
  const sinceSeq = await session.tx.events.lastSeq(session.run().contact);
  await saveCursor(session, { label: way.label, until: way.until, since: now, sinceSeq, seq: cursor.seq + 1 });
  return { next: way.label, until: way.until };
}

const saveCursor = (session: Session, cursor: Cursor): Promise<void> =>
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
