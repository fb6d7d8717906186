/** The inbox of a run as one of its cursors reads it: each takes what was received after its wait began (semantics §3). */
import { comparePaths } from '../journey/cursor-paths.ts';
import type { Cursor, StoredEvent } from '../store/port.ts';
import { standing } from '../store/values/cursors.ts';
import { ownCursor, saveCursor } from './positions.ts';
import type { Session } from './session.ts';

/** The last receipt number that the cursor has nothing more to do with. */
const readUpTo = ({ readSeq = 0, sinceSeq }: Cursor): number => Math.max(readSeq, sinceSeq);

/**
 * The events that the cursor has not looked at yet, in order of receipt, if it `takes` any; with this it has. A path: that cursor comes
 * before it and has to look at them first, and will, since the run needs a nudge as long as one has not.
 */
export async function readInbox(session: Session, takes: boolean): Promise<readonly StoredEvent[] | string> {
  const { tx } = session;
  const { cursors, id } = session.run();
  const letters = await tx.inbox.unconsumed(id);
  const last = letters.at(-1);
  const own = ownCursor(session);
  if (last === undefined || own === undefined) return [];
  const others = standing(cursors).filter(({ path }) => path !== session.cursor);
  const unread = others.find(({ path, cursor }) => comparePaths(path, session.cursor) < 0 && readUpTo(cursor) < last.seq);
  if (unread !== undefined) return unread.path;
  const events: StoredEvent[] = [];
  for (const letter of letters) {
    const event = takes && letter.seq > readUpTo(own) ? await tx.events.get(letter.event) : undefined;
    if (event !== undefined) events.push(event);
  }
  if (others.length > 0) saveCursor(session, { ...own, readSeq: last.seq });
  await tx.inbox.consume(id, Math.min(last.seq, ...others.map(({ cursor }) => readUpTo(cursor))));
  return events;
}
