/** Lines of the first text, from 0 and the end exclusive, in whose place lines of the second stand. */
export interface LineChange {
  readonly a: { readonly from: number; readonly to: number };
  readonly b: { readonly from: number; readonly to: number };
}

/** The shortest list of changes from one list of lines to the other, in order (Myers 1986, "An O(ND) difference algorithm"). */
export function lineChanges(a: readonly string[], b: readonly string[]): readonly LineChange[] {
  const start = commonStart(a, b);
  const end = commonEnd(a.slice(start), b.slice(start));
  const kept = keptLines(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const pairs = [...kept.map(([x, y]) => [x + start, y + start] as const), [a.length - end, b.length - end] as const];
  const changes: LineChange[] = [];
  let [x, y] = [start, start];
  for (const [nextX, nextY] of pairs) {
    if (nextX > x || nextY > y) changes.push({ a: { from: x, to: nextX }, b: { from: y, to: nextY } });
    [x, y] = [nextX + 1, nextY + 1];
  }
  return changes;
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

/** Indexes of the lines that stay. */
function keptLines(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const trace: (readonly number[])[] = [];
  let reach: number[] = [0];
  for (let edits = 0; edits <= a.length + b.length; edits++) {
    trace.push([...reach]);
    const next: number[] = [];
    for (let k = -edits; k <= edits; k += 2) {
      let x = startOn(k, edits, reach);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      next[k + edits] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace, edits);
    }
    reach = next;
  }
  return [];
}

/** How far along the first list a path on diagonal `k` begins after `edits` edits; `reach` are the ends with one edit less, from diagonal `1 - edits` on. */
function startOn(k: number, edits: number, reach: readonly number[]): number {
  if (edits === 0) return 0;
  const at = (diagonal: number): number => reach[diagonal + edits - 1] ?? -1;
  const insert = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
  return insert ? at(k + 1) : at(k - 1) + 1;
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly (readonly number[])[],
  edits: number,
): readonly (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = edits; d >= 0; d--) {
    const reach = trace[d] ?? [];
    const k = x - y;
    const begin = startOn(k, d, reach);
    while (x > begin) {
      x -= 1;
      y -= 1;
      kept.push([x, y]);
    }
    if (d === 0) break;
    const at = (diagonal: number): number => reach[diagonal + d - 1] ?? -1;
    const inserted = k === -d || (k !== d && at(k - 1) < at(k + 1));
    if (inserted) y -= 1;
    else x -= 1;
  }
  return kept.reverse();
}
