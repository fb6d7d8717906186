/**
 * Number of edits (insert, delete, replace, swap of neighbours) between two words: the optimal string alignment distance, or `limit + 1` where it
 * is greater than `limit`. Only cells within `limit` of the diagonal are looked at (Ukkonen 1985), since names to compare with may be thousands.
 */
export function editDistance(a: string, b: string, limit = Math.max(a.length, b.length)): number {
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  let beforePrevious = new Uint16Array(b.length + 1);
  let previous = Uint16Array.from({ length: b.length + 1 }, (_, j) => j);
  let current = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    if (fillRow({ a, b, i, limit, previous, beforePrevious, current }) > limit) return tooFar;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return Math.min(at(previous, b.length), tooFar);
}

interface Rows {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly limit: number;
  readonly previous: Uint16Array;
  readonly beforePrevious: Uint16Array;
  readonly current: Uint16Array;
}

/** Fills a row within its band, and answers the least number of edits that a way through it or the row before can have. */
function fillRow({ a, b, i, limit, previous, beforePrevious, current }: Rows): number {
  const from = Math.max(1, i - limit);
  const to = Math.min(b.length, i + limit);
  current.fill(limit + 1);
  current[0] = i;
  let least = Math.min(i, at(previous, from - 1));
  for (let j = from; j <= to; j++) {
    const replace = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
    let best = Math.min(replace, at(previous, j) + 1, at(current, j - 1) + 1);
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(beforePrevious, j - 2) + 1);
    current[j] = best;
    least = Math.min(least, best, at(previous, j));
  }
  return least;
}

function at(row: Uint16Array, index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
