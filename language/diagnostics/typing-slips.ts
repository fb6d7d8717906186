/** How alike two words are to somebody who types: what tells apart names that are equally many edits away. */

/** Keys that lie side by side on the Latin keyboards, row by row: a slip between them is likelier than any other letter. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** What a slip weighs; a letter that is simply another one weighs 1. */
const WEIGHTS = {
  /** Neighbours in the word change places. */
  swap: 0.7,
  /** A letter is typed twice, or once where it stands twice. */
  doubled: 0.7,
  /** The key beside the right one. */
  neighbour: 0.85,
  /** A letter is left out: one of few, where one too many may be any of the alphabet. */
  dropped: 0.75,
  added: 0.95,
  replaced: 1,
  /** The first letter is wrong less often. */
  first: 0.1,
} as const;

/**
 * What it takes to get from the name that was meant to the word that was typed, in slips: 0 for the same word, the sum of the slips' weights
 * else. Both in lower case. A measure to order a few candidates by, not to look through many: O(word · name).
 */
export function slipsBetween(name: string, word: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= name.length; i++) {
    const row: number[] = [];
    for (let j = 0; j <= word.length; j++) row.push(cheapest(rows, row, name, word, i, j));
    rows.push(row);
  }
  return rows[name.length]?.[word.length] ?? Number.POSITIVE_INFINITY;
}

/** The slips behind the first `i` letters of the name and the first `j` of the word. */
function cheapest(rows: readonly (readonly number[])[], row: readonly number[], name: string, word: string, i: number, j: number): number {
  if (i === 0 && j === 0) return 0;
  const before = (di: number, dj: number): number =>
    i < di || j < dj ? Number.POSITIVE_INFINITY : ((di === 0 ? row : rows[i - di])?.[j - dj] ?? Number.POSITIVE_INFINITY);
  const first = i <= 1 && j <= 1 ? WEIGHTS.first : 0;
  const [letter, typed] = [name[i - 1], word[j - 1]];
  return Math.min(
    before(1, 1) + (letter === typed ? 0 : weightOfReplacing(letter, typed) + first),
    before(1, 0) + (letter === name[i - 2] ? WEIGHTS.doubled : WEIGHTS.dropped) + first,
    before(0, 1) + (typed === word[j - 2] ? WEIGHTS.doubled : WEIGHTS.added) + first,
    letter === word[j - 2] && name[i - 2] === typed ? before(2, 2) + WEIGHTS.swap : Number.POSITIVE_INFINITY,
  );
}

function weightOfReplacing(letter = '', typed = ''): number {
  return areNeighbours(letter, typed) ? WEIGHTS.neighbour : WEIGHTS.replaced;
}

function areNeighbours(a: string, b: string): boolean {
  return ROWS.some((row, index) => {
    const at = row.indexOf(a);
    if (at < 0 || a === '') return false;
    const near = [
      row[at - 1],
      row[at + 1],
      ROWS[index + 1]?.[at],
      ROWS[index + 1]?.[at - 1],
      ROWS[index - 1]?.[at],
      ROWS[index - 1]?.[at + 1],
    ];
    return near.includes(b);
  });
}
