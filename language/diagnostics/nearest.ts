import { editDistance } from './edit-distance.ts';
import { slipsBetween } from './typing-slips.ts';

export { editDistance } from './edit-distance.ts';

/**
 * The candidate that somebody who wrote `word` most likely meant, or undefined if none is near. In this order:
 * the same word but for case, `_`, `-` and blanks; fewest edits, of which at most a third of the letters may need one (one edit is always allowed,
 * as long as any letter stays); of equally many edits the likelier slip of typing, then the longer common beginning, then the alphabet; the same
 * parts in another order (`placed order`); the only one that has the word as a part of its own (`reminder` for `cart_reminder`).
 * Candidates may be thousands: most are put aside by their length and letters.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const names = candidates instanceof Set || Array.isArray(candidates) ? candidates : new Set(candidates);
  return sameInOtherDress(word, names) ?? nearestByEdits(word, names) ?? sameParts(word, names) ?? onlyOneWithPart(word, names);
}

/**
 * The help for an unknown name: the nearest one, else the names there are (if they are few), else the fallback.
 */
export function suggest(word: string, candidates: Iterable<string>, fallback: string): string {
  const names = new Set(candidates);
  return helpOf(nearest(word, names), names, fallback);
}

/** `suggest` where the nearest is known already. */
export function helpOf(near: string | undefined, names: ReadonlySet<string>, fallback: string): string {
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  if (names.size === 0 || names.size > 12) return fallback;
  return `There is ${[...names]
    .sort()
    .map((name) => `\`${name}\``)
    .join(', ')}.`;
}

function sameInOtherDress(word: string, names: Iterable<string>): string | undefined {
  const [first, plain] = [word.charAt(0).toLowerCase(), undressed(word)];
  const same: string[] = [];
  for (const name of names) if (name.charAt(0).toLowerCase() === first && plain === undressed(name)) same.push(name);
  return likeliest(word, same);
}

function nearestByEdits(word: string, names: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  const letters = lettersOf(lower);
  let limit = Math.max(1, Math.floor(word.length / 3));
  let best: string[] = [];
  for (const name of names) {
    if (Math.abs(name.length - word.length) > limit) continue;
    const other = name.toLowerCase();
    // An edit changes at most two of the letters that occur.
    if (onesIn(letters ^ lettersOf(other)) > 2 * limit) continue;
    const distance = editDistance(lower, other, limit);
    if (distance > limit || (distance === word.length && distance >= name.length)) continue;
    best = distance < limit ? [name] : [...best, name];
    limit = distance;
  }
  return likeliest(word, best);
}

function likeliest(word: string, names: readonly string[]): string | undefined {
  if (names.length < 2) return names[0];
  const lower = word.toLowerCase();
  const weighed = [...new Set(names)].map((name) => ({
    name,
    slips: slipsBetween(name.toLowerCase(), lower),
    start: commonStart(word, name),
  }));
  weighed.sort((a, b) => a.slips - b.slips || b.start - a.start || (a.name < b.name ? -1 : 1));
  return weighed[0]?.name;
}

function sameParts(word: string, names: Iterable<string>): string | undefined {
  const parts = partsOf(word).sort().join(' ');
  if (!parts.includes(' ')) return undefined;
  return firstWhere(names, (name) => name.length === word.length && partsOf(name).sort().join(' ') === parts);
}

/** A part shorter than this says too little. */
const SHORTEST_PART = 4;

function onlyOneWithPart(word: string, names: Iterable<string>): string | undefined {
  if (word.length < SHORTEST_PART) return undefined;
  const lower = word.toLowerCase();
  let only: string | undefined;
  for (const name of names) {
    if (name.length <= word.length || !name.toLowerCase().includes(lower) || !partsOf(name).includes(lower)) continue;
    if (only !== undefined && only !== name) return undefined;
    only = name;
  }
  return only;
}

function firstWhere(names: Iterable<string>, fits: (name: string) => boolean): string | undefined {
  for (const name of names) if (fits(name)) return name;
  return undefined;
}

const partsOf = (name: string): string[] => name.toLowerCase().split(/[_\s-]+/);

/** `cartReminder`, `cart-reminder` and `cart_reminder` are the same. */
const undressed = (name: string): string => name.replace(/[_\s-]/g, '').toLowerCase();

/** The letters that occur, a bit each. */
function lettersOf(lower: string): number {
  let bits = 0;
  for (let i = 0; i < lower.length; i++) bits |= 1 << (lower.charCodeAt(i) & 31);
  return bits;
}

function onesIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
