/**
 * Number of edits (insert, delete, replace, swap of neighbours) between two words: the optimal string alignment distance.
 */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replace, at(previous, j) + 1, at(current, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(beforePrevious, j - 2) + 1);
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, b.length);
}

/**
 * The candidate that somebody who wrote `word` most likely meant, or undefined if none is near: at most a third of the
 * letters may differ (at least one edit is allowed). Of equal distances the longer common beginning wins, then the alphabet.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of [...candidates].sort()) {
    if (Math.abs(name.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), name.toLowerCase());
    if (distance > limit) continue;
    const closer =
      best === undefined ||
      distance < best.distance ||
      (distance === best.distance && commonStart(word, name) > commonStart(word, best.name));
    if (closer) best = { name, distance };
  }
  return best?.name;
}

/**
 * The help for an unknown name: the nearest one, else the names there are (if they are few), else the fallback.
 */
export function suggest(word: string, candidates: Iterable<string>, fallback: string): string {
  const names = [...new Set(candidates)].sort();
  const near = nearest(word, names);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  if (names.length > 0 && names.length <= 12) return `There is ${names.map((name) => `\`${name}\``).join(', ')}.`;
  return fallback;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
