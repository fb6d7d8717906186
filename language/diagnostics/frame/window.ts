import { type Cell, widthOfCells } from './cells.ts';

/** The part of a line that is shown: all of it, or what lies around a mark, with `…` where it was cut. */
export interface Window {
  readonly cells: readonly Cell[];
  /** What stands in front of the cells. */
  readonly lead: '' | '…';
  readonly tail: '' | '…';
}

/** Where a mark lies in a line: UTF-16 units from 0, the end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** At most this part of the room goes to what stands before the mark. */
const SHARE_BEFORE = 0.4;

/** Cuts a line that is wider than `width` columns down to what lies around a mark. */
export function windowAround(cells: readonly Cell[], { from, to }: Stretch, width: number): Window {
  if (widthOfCells(cells) <= width) return { cells, lead: '', tail: '' };
  // Both ends may need their `…`.
  const room = width - 2;
  const first = firstShown(cells, { from, to }, room);
  const shown = takeWidth(cells.slice(first), room);
  return { cells: shown, lead: first > 0 ? '…' : '', tail: first + shown.length < cells.length ? '…' : '' };
}

/** Does a mark begin inside of the window? */
export function holds({ cells, tail }: Window, { from }: Stretch): boolean {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return true;
  return from >= first.at && (tail === '' || from < last.end);
}

function firstShown(cells: readonly Cell[], { from, to }: Stretch, room: number): number {
  const marked = cells.findIndex((cell) => cell.end > from);
  const start = marked < 0 ? cells.length : marked;
  const markWidth = widthOfCells(cells.slice(start).filter((cell) => cell.at < to));
  const before = Math.min(Math.floor(room * SHARE_BEFORE), Math.max(0, room - markWidth));
  const left = takeWidth(cells.slice(0, start).reverse(), before).length;
  const wanted = start - left;
  // Near the end of the line the room that is left over goes to what stands before.
  const fromEnd = cells.length - takeWidth([...cells].reverse(), room).length;
  return Math.min(wanted, fromEnd);
}

/** As many cells from the start as fit. */
function takeWidth(cells: readonly Cell[], width: number): readonly Cell[] {
  let sum = 0;
  const end = cells.findIndex((cell) => {
    sum += cell.width;
    return sum > width;
  });
  return end < 0 ? cells : cells.slice(0, end);
}
