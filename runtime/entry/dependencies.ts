import type { Library } from '../deploy/library.ts';
import type { Store } from '../store/port.ts';

/** What handling events needs. */
export interface EntryDependencies {
  readonly store: Store;
  readonly library: Library;
}
