/** One answer for all who ask the same at the same time: many open pages cost one reading. */

/** Answers by what was asked. */
export interface Sharing<T> {
  /** The answer that is under way or a moment old, else what `read` gives. A failure is not kept. */
  get(key: string, read: () => Promise<T>): Promise<T>;
  /** Forgets all: what is asked from now on is read anew. */
  forget(): void;
}

/** Makes one whose answers last `forMs`, real time. */
export function createSharing<T>(forMs: number): Sharing<T> {
  const answers = new Map<string, { readonly answer: Promise<T>; readonly until: number }>();
  const forgetOld = (): void => {
    for (const [key, { until }] of answers) if (performance.now() >= until) answers.delete(key);
  };
  return {
    get(key, read) {
      forgetOld();
      const known = answers.get(key);
      if (known !== undefined) return known.answer;
      const entry = { answer: read(), until: performance.now() + forMs };
      answers.set(key, entry);
      entry.answer.catch(() => {
        if (answers.get(key) === entry) answers.delete(key);
      });
      return entry.answer;
    },
    forget: () => answers.clear(),
  };
}
