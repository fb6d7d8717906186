/** What a rule of the grammar says, as pages show it: without the rules that only serve the parser. */
export type Part =
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly parts: readonly Part[] }
  | { readonly kind: 'optional'; readonly part: Part }
  /** Once or more, with `separator` between two. */
  | { readonly kind: 'repeated'; readonly part: Part; readonly separator?: Part }
  /** A word or sign as it is written. */
  | { readonly kind: 'written'; readonly text: string }
  /** A kind of token, such as `NAME`: see `TOKENS`. */
  | { readonly kind: 'token'; readonly name: string }
  | { readonly kind: 'rule'; readonly name: string };

/** Parts one after the other; one alone stands for itself. */
export function sequence(parts: readonly Part[]): Part {
  const flat = parts.flatMap((part) => (part.kind === 'sequence' ? part.parts : [part]));
  const [only, ...more] = flat;
  return only !== undefined && more.length === 0 ? only : { kind: 'sequence', parts: flat };
}

/** One of several parts; one alone stands for itself, and one that is empty makes the others optional. */
export function choice(parts: readonly Part[]): Part {
  const flat = parts.flatMap((part) => (part.kind === 'choice' ? part.parts : [part]));
  const different = flat.filter((part, index) => flat.findIndex((other) => JSON.stringify(other) === JSON.stringify(part)) === index);
  const real = different.filter((part) => part.kind !== 'sequence' || part.parts.length > 0);
  const [only, ...more] = real;
  const either: Part = only !== undefined && more.length === 0 ? only : { kind: 'choice', parts: real };
  return real.length < different.length ? { kind: 'optional', part: either } : either;
}
