import type { Library } from '../deploy/library.ts';
import type { Draws } from '../stages/draws.ts';
import type { Store } from '../store/port.ts';

/** What handling events needs. */
export interface EntryDependencies {
  readonly store: Store;
  readonly library: Library;
  /** Draws of holdouts; those that stick by default. */
  readonly draws?: Draws;
  /** Told of what a person must look at: a chain of causes without end. */
  readonly alert?: (message: string) => void;
}
