/** Counts what became of the rows of a file; keeps the first findings only, so that it stays small. */
import type { RowFinding, SkipReason } from './findings.ts';
import type { ReadItem } from './read-items.ts';

/** The counts so far, in rows of the file. Invariant: rows = good + skipped + rejected. */
export interface Tally {
  take(item: ReadItem<unknown>): void;
  /** Moves rows that were counted as good to the rejected ones: the store refused them. */
  refuse(finding: RowFinding, rows: number): void;
  rows(): number;
  good(): number;
  rejected(): number;
  /** Of those: rows that are in order and were left out with their order. */
  leftOut(): number;
  skipped(): Readonly<Record<SkipReason, number>>;
  /** The first findings of this severity, in order of arrival; rows that were only left out come on top of as many others. */
  findings(severity: RowFinding['severity']): readonly RowFinding[];
}

/** Findings kept for each kind, by default. */
const MOST_FINDINGS = 1_000;

/** An empty tally. */
export function createTally(most = MOST_FINDINGS): Tally {
  const skipped: Record<SkipReason, number> = { cancellation: 0, 'duplicate row': 0, 'stock correction': 0, 'no sale': 0 };
  const counts = { good: 0, rejected: 0, leftOut: 0 };
  const kept = { error: [] as RowFinding[], leftOut: [] as RowFinding[], warning: [] as RowFinding[] };
  const keep = (finding: RowFinding): void => {
    const list = kept[finding.code === 'order-left-out' ? 'leftOut' : finding.severity];
    if (list.length < most) list.push(finding);
  };
  const reject = (finding: RowFinding, rows: number): void => {
    counts.rejected += rows;
    if (finding.code === 'order-left-out') counts.leftOut += rows;
    keep(finding);
  };
  return {
    take: (item) => {
      if (item.kind === 'rejected') return reject(item.finding, 1);
      if (item.kind === 'good') counts.good += item.rows;
      else {
        skipped[item.reason] += item.rows;
        if (item.finding !== undefined) keep(item.finding);
      }
    },
    refuse: (finding, rows) => {
      counts.good -= rows;
      reject(finding, rows);
    },
    rows: () => counts.good + counts.rejected + Object.values(skipped).reduce((sum, count) => sum + count, 0),
    good: () => counts.good,
    rejected: () => counts.rejected,
    leftOut: () => counts.leftOut,
    skipped: () => skipped,
    findings: (severity) => (severity === 'warning' ? kept.warning : [...kept.error, ...kept.leftOut]),
  };
}
