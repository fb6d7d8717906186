/** Names in a sentence, the likeliest first, and no more of them than are read. */

const MOST = 8;

/** `a, b, c and 27 more`: of many names those that share a part with `word`, or begin like it, then the others in their order. */
export function listed(word: string, names: Iterable<string>): string {
  const ranked = [...new Set(names)].map((name, index) => ({ name, index, likeness: likeness(word, name) }));
  ranked.sort((a, b) => b.likeness - a.likeness || a.index - b.index);
  const shown = ranked.slice(0, ranked.length > MOST + 1 ? MOST : ranked.length).map(({ name }) => `\`${name}\``);
  const left = ranked.length - shown.length;
  return left === 0 ? shown.join(', ') : `${shown.join(', ')} and ${left} more`;
}

/** A part in common counts more than any common beginning. */
function likeness(word: string, name: string): number {
  const parts = new Set(partsOf(word));
  const common = partsOf(name).filter((part) => parts.has(part)).length;
  return common * 100 + startOf(word, name);
}

const partsOf = (name: string): readonly string[] => name.toLowerCase().split(/[_\s]+/);

function startOf(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return length < 2 ? 0 : length;
}
