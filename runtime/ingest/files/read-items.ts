/** What a reader of a file gives, in the order of the file; no reader remembers what it has given. */
import type { RowFinding, SkipReason } from './findings.ts';

/** A value that is in order, with its first line and the rows of the file that it stands for. */
export interface GoodItem<T> {
  readonly kind: 'good';
  readonly value: T;
  readonly rows: number;
  readonly line: number;
  readonly text: string;
}

/** A value that is in order, a row that is not, or one that is in order and writes nothing. */
export type ReadItem<T> =
  | GoodItem<T>
  | { readonly kind: 'rejected'; readonly finding: RowFinding }
  | { readonly kind: 'skipped'; readonly reason: SkipReason; readonly rows: number; readonly finding?: RowFinding };

/** How far the reading of a file is. */
export interface ReadProgress {
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rows: number;
}
