/** What the parts of one batch of an import hand to each other. */
import type { RowFinding } from '../files/findings.ts';
import type { CategoryNames } from './category-names.ts';
import type { ImportRow } from './import-row.ts';
import type { ImportJob } from './job.ts';

/** What an import works with all the way. `now` is business time, ms. */
export interface Importing {
  readonly job: ImportJob;
  readonly now: number;
  readonly categories: CategoryNames | undefined;
}

/** A row with its contact's surrogate id; undefined for rows that belong to nobody. */
export interface JoinedRow extends ImportRow {
  readonly contactId: string | undefined;
}

/** What a batch wrote: rows of the table, and events. */
export interface Written {
  readonly written: number;
  readonly newerStored: number;
  readonly events: number;
  readonly knownEvents: number;
}

/** What a batch wrote; `refused` are rows that only the store could refuse. */
export interface BatchOutcome extends Written {
  readonly refused: readonly { readonly row: ImportRow; readonly finding: RowFinding }[];
}
