/** The tree of a run's cursors: the root, and those of the arms of each `parallel` that the run stands in. */
import { comparePaths } from '../../journey/cursor-paths.ts';
import type { Cursor, Run } from '../port.ts';

type Cursors = Run['cursors'];

/** A cursor with its path. */
export interface Placed {
  readonly path: string;
  readonly cursor: Cursor;
}

/** Arms are at work below it: it waits for them, and for nothing else. */
export const isForked = ({ fork }: Cursor): boolean => fork !== undefined && fork.length > 0;

/** Its question is under way, since nothing is waited for: a beginning, or a `parallel` whose arms are done. */
export const isUnderWay = ({ fork, seq }: Cursor): boolean => seq === 0 || fork?.length === 0;

/** The cursors that wait for something, in path order. */
export function standing(cursors: Cursors): readonly Placed[] {
  return Object.entries(cursors)
    .filter(([, cursor]) => !isForked(cursor))
    .map(([path, cursor]) => ({ path, cursor }))
    .sort((a, b) => comparePaths(a.path, b.path));
}

/** The one whose deadline comes first; of several the first in path order. */
export const firstDue = (cursors: Cursors): Placed | undefined => firstOf(standing(cursors));

function firstOf(places: readonly Placed[]): Placed | undefined {
  return places.reduce<Placed | undefined>(
    (first, placed) => (first === undefined || placed.cursor.until < first.cursor.until ? placed : first),
    undefined,
  );
}

/** The cursor, if there is one, whose deadline is to be taken before `until` of the one at `path`: the first of those. */
export function dueBefore(cursors: Cursors, path: string, until: number): Placed | undefined {
  const first = firstOf(standing(cursors).filter((placed) => placed.path !== path));
  if (first === undefined || first.cursor.until > until) return undefined;
  return first.cursor.until < until || comparePaths(first.path, path) < 0 ? first : undefined;
}

/** The labels at which the run stands, in path order; a held message by its own label. */
export function standingLabels(cursors: Cursors): readonly string[] {
  return standing(cursors).map(({ cursor }) => cursor.hold?.label ?? cursor.label);
}

/** Grows with every step that the run takes, and tells two positions of it apart. */
export function progressOf(cursors: Cursors): string {
  return Object.entries(cursors)
    .map(([path, { seq }]) => `${path}:${seq}`)
    .sort()
    .join(' ');
}
