/** Bodies of declarations that this process has read already. A body never changes under its hash, so it is asked for by its hash from then on. */

/** A body as it was read: without content where its hash was known; without hash if it was written before there were any. */
export interface ReadBody<T> {
  readonly hash: string | null;
  readonly content: T | null;
}

/** A question for the bodies that are current under a name. */
export interface BodiesQuestion<T> {
  /** Hashes whose bodies need not travel. */
  readonly hashes: readonly string[];
  /** The answer with what did not travel put in; what did is known from now on. */
  fill(bodies: readonly ReadBody<T>[]): readonly T[];
}

/** What is known, by the name that it was current under when it was last read. */
export interface KnownBodies<T> {
  ask(name: string): BodiesQuestion<T>;
}

/** Knows nothing yet. What it holds grows with the names of declarations, not with their versions. */
export function createKnownBodies<T>(): KnownBodies<T> {
  const ofName = new Map<string, ReadonlyMap<string, T>>();
  return {
    ask(name) {
      // Kept for the answer: another transaction may come to know something else meanwhile.
      const before: ReadonlyMap<string, T> = ofName.get(name) ?? new Map();
      return {
        hashes: [...before.keys()],
        fill(bodies) {
          const filled = bodies.map(({ hash, content }) => ({ hash, body: content ?? known(before, hash) }));
          ofName.set(name, new Map(filled.flatMap(({ hash, body }) => (hash === null ? [] : [[hash, body] as const]))));
          return filled.map(({ body }) => body);
        },
      };
    },
  };
}

function known<T>(bodies: ReadonlyMap<string, T>, hash: string | null): T {
  const body = hash === null ? undefined : bodies.get(hash);
  if (body === undefined) throw new Error(`The body with the hash ${hash} was neither sent nor known.`);
  return body;
}
