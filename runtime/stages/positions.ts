/** Where a cursor goes when its stage is done: to a wait, into the arms of a `parallel`, or out of one (semantics §1). */
import { armPath, parentPath } from '../journey/cursor-paths.ts';
import { END } from '../journey/port.ts';
import type { Cursor, Loops, StageResult } from '../store/port.ts';
import { standing } from '../store/values/cursors.ts';
import type { Session } from './session.ts';

/** The cursor of the session, as it is after what it did so far. */
export const ownCursor = (session: Session): Cursor | undefined => session.run().cursors[session.cursor];

/** Writes the cursor of the session. */
export const saveCursor = (session: Session, cursor: Cursor): void =>
  session.change({ cursors: { ...session.run().cursors, [session.cursor]: cursor } });

/** Leaves its stage early: a message is held, and `stage` resumes there at `until`. What it counted since `before` it counts again then. */
export function holdAt(session: Session, before: Cursor, hold: NonNullable<Cursor['hold']>, until: number): void {
  const { fork: _fork, loops: _loops, ...cursor } = ownCursor(session) ?? before;
  saveCursor(session, { ...cursor, ...loopsOf(before.loops ?? {}), seq: before.seq + 1, hold, until });
}

/** Stands at a wait from now on. `seq`: of the question that is answered. */
export async function parkAt(session: Session, seq: number, label: string, until: number): Promise<StageResult> {
  saveCursor(session, { ...(await beginning(session)), label, until, seq });
  return { next: label, until };
}

/** Stands at a `parallel` whose arms begin now, each with a cursor of its own. */
export async function forkAt(session: Session, seq: number, label: string): Promise<StageResult> {
  const positions = session.code.stages.waits[label]?.fork;
  if (positions === undefined) throw new Error(`The campaign has no parallel \`${label}\`.`);
  const begun = { ...(await beginning(session)), until: session.now };
  const arms = positions.map((position) => ({ position, path: armPath(session.cursor, position, session.occurrence(label)) }));
  const fork = arms.map(({ path }) => path);
  session.change({
    cursors: {
      ...session.run().cursors,
      [session.cursor]: { ...begun, label, seq, fork },
      ...Object.fromEntries(arms.map(({ path, position }) => [path, { ...begun, label: position, seq: 0 }])),
    },
  });
  session.journal({ kind: 'forked', label, data: { arms: arms.length } });
  return { next: label, arms: fork };
}

/** An arm is done. After the last one the cursor that waited for them goes on, with what their loops have counted. */
export async function leaveArm(session: Session): Promise<StageResult> {
  const { [session.cursor]: _own, ...others } = session.run().cursors;
  const path = parentPath(session.cursor);
  const parent = others[path];
  if (parent === undefined) throw new Error(`The arm \`${session.cursor}\` belongs to no parallel.`);
  const fork = (parent.fork ?? []).filter((arm) => arm !== session.cursor);
  const counted = { ...parent, fork, ...loopsOf({ ...parent.loops, ...session.loops() }) };
  const { loops: _loops, ...begun } = fork.length === 0 ? { ...(await beginning(session)), until: session.now } : counted;
  session.change({ cursors: { ...others, [path]: { ...counted, ...begun } } });
  return { next: END };
}

/** What every wait begins with: it takes later events only, and has heard of what was before it. */
async function beginning(session: Session): Promise<Pick<Cursor, 'since' | 'sinceSeq' | 'loops' | 'heard'>> {
  const { contact, cursors, need } = session.run();
  const sinceSeq = await session.tx.events.lastSeq(contact);
  const inParallel = Object.keys(cursors).length > 1;
  return { since: session.now, sinceSeq, ...loopsOf(session.loops()), ...(inParallel && need !== undefined ? { heard: need } : {}) };
}

const loopsOf = (loops: Loops): Pick<Cursor, 'loops'> => (Object.keys(loops).length === 0 ? {} : { loops });

/**
 * The run needs no nudge any more once all its cursors have asked since the need arose; `asked`: the cursor of the session has. A cursor that has
 * not is woken by the nudge that is still to come.
 */
export function settleNeed(session: Session, asked: boolean): void {
  const { cursors, need = 0, needsNudge, status } = session.run();
  if (!needsNudge || status === 'ended') return;
  const own = cursors[session.cursor];
  const places = standing(cursors);
  const hasHeard = (path: string, { heard = 0 }: Cursor): boolean => (path === session.cursor && asked) || heard >= need;
  if (places.every(({ path, cursor }) => hasHeard(path, cursor))) session.change({ needsNudge: false });
  else if (own !== undefined && asked) saveCursor(session, { ...own, heard: need });
}
