import type { Severity } from './diagnostic.ts';

/** What the registry says of a code: how grave it is, and its one fixed sentence. */
export interface CodeEntry {
  readonly severity: Severity;
  readonly summary: string;
}
