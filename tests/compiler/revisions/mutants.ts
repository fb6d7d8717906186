/** Every small change of a piece of a checked program: each number, name and switch another, each part left out, each list with an item less, twice or moved. */

/** A change: where, what, and the piece with it. */
export interface Mutant<T> {
  /** `then.2.ms`. */
  readonly path: string;
  readonly change: 'another value' | 'left out' | 'twice' | 'swapped';
  readonly mutated: T;
}

/** What says where and why, and not what: places, documentation, how a label came about, and names that were. */
const SILENT = new Set(['span', 'documentation', 'was', 'named', 'textSpan', 'uncertain', 'words']);

/** All of them, in the order of the piece's keys. Nothing of it changes. */
export function* mutantsOf<T>(piece: T): Generator<Mutant<T>> {
  for (const { path, change, put } of changesOf(piece, [])) {
    // A copy of JSON data with one change has the same shape but for that change, which is the point.
    yield { path: path.join('.'), change, mutated: put(piece) as T };
  }
}

type Put = (root: unknown) => unknown;
interface Change {
  readonly path: readonly string[];
  readonly change: Mutant<unknown>['change'];
  readonly put: Put;
}

function* changesOf(value: unknown, path: readonly string[]): Generator<Change> {
  const as = (change: Change['change'], mutated: unknown): Change => ({ path, change, put: (root) => replaced(root, path, mutated) });
  if (typeof value === 'string') yield as('another value', `${value}x`);
  if (typeof value === 'number') yield as('another value', value + 1);
  if (typeof value === 'boolean') yield as('another value', !value);
  if (Array.isArray(value)) yield* listChanges(value, as);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (SILENT.has(key) || inner === undefined) continue;
    if (!Array.isArray(value)) yield { path: [...path, key], change: 'left out', put: (root) => replaced(root, [...path, key], undefined) };
    yield* changesOf(inner, [...path, key]);
  }
}

function* listChanges(list: readonly unknown[], as: (change: Change['change'], mutated: unknown) => Change): Generator<Change> {
  for (const [index, item] of list.entries()) {
    yield as('left out', list.toSpliced(index, 1));
    yield as('twice', list.toSpliced(index, 0, item));
    const next = list[index + 1];
    if (next !== undefined && JSON.stringify(next) !== JSON.stringify(item)) yield as('swapped', list.toSpliced(index, 2, next, item));
  }
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? replaced(item, rest, by) : item));
  if (typeof value !== 'object' || value === null) throw new Error(`There is nothing at ${key}.`);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, name === key ? replaced(inner, rest, by) : inner]));
}
