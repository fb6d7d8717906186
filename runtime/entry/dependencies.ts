import type { Library } from '../deploy/library.ts';
import type { Store } from '../store/port.ts';

/** What handling events needs. */
export interface EntryDependencies {
  readonly store: Store;
  readonly library: Library;
  /** Told of what a person must look at: a chain of causes without end. */
  readonly alert?: (message: string) => void;
}
