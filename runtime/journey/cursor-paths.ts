/** Paths of cursors: `both/2` is the second arm of the `parallel` labelled `both`, `both/2.inner/1` an arm inside it. Workflow code imports it too. */

/** Path of the cursor that begins at `position` (`<parallel>/<number of the arm>`) below another; `pass` tells passes of a `repeat` apart. */
export function armPath(parent: string, position: string, pass: number): string {
  return `${parent === '' ? '' : `${parent}.`}${position}${pass === 1 ? '' : `@${pass}`}`;
}

/** The position where the cursor of an arm begins. */
export function positionOfPath(path: string): string {
  const segment = path.slice(path.lastIndexOf('.') + 1);
  return segment.slice(0, segment.includes('@') ? segment.indexOf('@') : undefined);
}

/** Path of the cursor that waits for this one, which belongs to an arm. */
export const parentPath = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('.'), 0));

/** Outer cursors first, then the arms in source order. */
export function comparePaths(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const at = left.findIndex((number, index) => number !== right[index]);
  if (at < 0) return left.length - right.length;
  return (left[at] ?? 0) - (right[at] ?? -1);
}

/** The arm's number on each level. Invariant: cursors with one parent belong to one pass of one `parallel`. */
function numbersOf(path: string): readonly number[] {
  return path === '' ? [] : path.split('.').map((segment) => Number(/\/(\d+)/.exec(segment)?.[1]));
}
