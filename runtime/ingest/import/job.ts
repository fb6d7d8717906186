/** What an import is told, and what it tells. */
import type { Schema } from '../../../language/schema/schema.ts';
import type { Settings } from '../../../language/settings/settings.ts';
import type { Store } from '../../store/port.ts';
import type { RowRules } from '../files/cells.ts';
import type { RowFinding, SkipReason } from '../files/findings.ts';
import type { WantedColumns } from '../files/mapping.ts';
import type { ReadProgress } from '../files/read-items.ts';
import type { FileForm } from '../files/targets.ts';

/** One import of one file into one table. */
export interface ImportJob {
  readonly store: Store;
  readonly workspace: { readonly schema: Schema; readonly settings: Settings };
  readonly path: string;
  /** The name that findings show. */
  readonly shownAs: string;
  readonly form: FileForm;
  readonly wanted: WantedColumns;
  /** The store's currency and the zone of local times in the file. */
  readonly rules: RowRules;
  /** The connection of relance.yaml that the rows came from. */
  readonly connection?: string;
  /** Event as which rows are received; absent: they are history, and start nothing. */
  readonly trigger?: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Told of every rejected or repeated row, before the next rows are read. */
  readonly onFinding?: (finding: RowFinding) => Promise<void>;
  /** Ends the import between two batches. */
  readonly signal?: AbortSignal;
}

/** How far it is: rows of the file. */
export interface ImportProgress extends ReadProgress {
  readonly written: number;
  readonly rejected: number;
}

/** What became of every row of the file. Invariant: rows = good + skipped + rejected. */
export interface ImportSummary {
  readonly table: string;
  readonly file: string;
  /** Rows below the header, blank lines not counted. */
  readonly rows: number;
  /** Rows of the file that went in. */
  readonly good: number;
  readonly rejected: number;
  /** How many of those are in order themselves and were left out with their order. */
  readonly leftOut: number;
  readonly skipped: Readonly<Record<SkipReason, number>>;
  /** Rows of the table that were written, and those that stayed since the stored one is newer. */
  readonly written: number;
  readonly newerStored: number;
  /** Events that were new, of the past or (with a trigger) received now; and how many were known. */
  readonly events: number;
  readonly knownEvents: number;
  /** Future instants that the rows made for current campaigns. */
  readonly due: number;
  /** The first findings, by arrival. */
  readonly findings: readonly RowFinding[];
  /** True if it was ended by the signal; what was read until then is in. */
  readonly stopped: boolean;
  /** Real ms, first read to last write. */
  readonly ms: number;
}
