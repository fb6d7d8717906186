/** A stretch of whole lines, by offsets of the old text, and what stands in its place. */
export interface ChangedLines {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Beyond this many pairs of lines the table of the comparison would be larger than its use. */
const MOST_PAIRS = 4_000_000;

/** The least stretches of lines that make `after` of `before`: a cursor elsewhere stays where it is. */
export function changedLines(before: string, after: string): readonly ChangedLines[] {
  const old = linesOf(before);
  const fresh = linesOf(after);
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const middle = [old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)] as const;
  const starts = offsetsOf(old);
  return hunks(...middle).map(({ from, until, lines }) => ({
    start: starts[head + from] ?? before.length,
    end: starts[head + until] ?? before.length,
    text: lines.join(''),
  }));
}

const linesOf = (text: string): readonly string[] => text.split(/(?<=\n)/);

function offsetsOf(lines: readonly string[]): readonly number[] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length;
    return start;
  });
}

interface Hunk {
  readonly from: number;
  readonly until: number;
  readonly lines: readonly string[];
}

function hunks(old: readonly string[], fresh: readonly string[]): readonly Hunk[] {
  if (old.length === 0 && fresh.length === 0) return [];
  if (old.length * fresh.length > MOST_PAIRS) return [{ from: 0, until: old.length, lines: fresh }];
  const kept = commonLines(old, fresh);
  const found: Hunk[] = [];
  let from = 0;
  let next = 0;
  for (const [a, b] of [...kept, [old.length, fresh.length] as const]) {
    if (a > from || b > next) found.push({ from, until: a, lines: fresh.slice(next, b) });
    from = a + 1;
    next = b + 1;
  }
  return found;
}

/** Pairs of lines of a longest common subsequence, by the textbook table. */
function commonLines(old: readonly string[], fresh: readonly string[]): readonly (readonly [number, number])[] {
  const width = fresh.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (a: number, b: number): number => longest[a * width + b] ?? 0;
  for (let a = old.length - 1; a >= 0; a -= 1) {
    for (let b = fresh.length - 1; b >= 0; b -= 1) {
      longest[a * width + b] = old[a] === fresh[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let a = 0, b = 0; a < old.length && b < fresh.length; ) {
    if (old[a] === fresh[b]) pairs.push([a++, b++]);
    else if (at(a + 1, b) >= at(a, b + 1)) a += 1;
    else b += 1;
  }
  return pairs;
}
