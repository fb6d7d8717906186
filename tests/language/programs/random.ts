/** A source of choices that gives the same ones for the same seed, on every machine. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number;
  /** One of these. */
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** True in `share` of the cases, 0 to 1. */
  readonly chance: (share: number) => boolean;
  /** `count` different ones of these, in their order. */
  readonly some: <T>(from: readonly T[], count: number) => readonly T[];
}

/** Random choices by the generator `mulberry32` (Tommy Ettinger's, public domain): 32 bits of state, good enough for texts. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    pick: (from) => from[int(0, from.length - 1)] ?? from[0],
    chance: (share) => next() < share,
    some: (from, count) => {
      const left = new Set(from.keys());
      while (left.size > count) left.delete([...left][int(0, left.size - 1)] ?? -1);
      return from.filter((_, index) => left.has(index));
    },
  };
}
