/** What is told while a backtest runs: rows that are read, the day that is reached, and rows that are wrong. */
import type { BacktestProgress } from '../../runtime/backtest/run.ts';
import type { ReadHistory } from '../../runtime/backtest/sources/files.ts';
import { localDate } from '../../runtime/clock/local-time.ts';
import { findingText } from '../../runtime/ingest/files/findings.ts';
import type { Reporter } from '../output/reporter.ts';

/** Progress is told at most this often. Real ms. */
const EVERY_MS = 1_000;
/** How many wrong rows are shown; the report counts all. */
const SHOWN = 10;

const number = (count: number): string => count.toLocaleString('en');

/** Passes on at most one call a second, the first one after a second. */
function seldom(): () => boolean {
  let last = performance.now();
  return () => {
    if (performance.now() - last < EVERY_MS) return false;
    last = performance.now();
    return true;
  };
}

/** Tells how many contacts of the store are read. */
export function progressOfReading(reporter: Reporter): (contacts: number) => void {
  const isTime = seldom();
  return (contacts) => {
    if (isTime()) reporter.progress(`Reading the store … ${number(contacts)} contacts`, { contacts });
  };
}

/** Tells how far a file is read, and the first rows that are wrong. */
export function tellRow(reporter: Reporter): Required<Pick<ReadHistory, 'onProgress' | 'onFinding'>> {
  const isTime = seldom();
  let shown = 0;
  return {
    onProgress: (file, { bytes, totalBytes, rows }) => {
      if (isTime())
        reporter.progress(`Reading ${file} … ${Math.floor((bytes / totalBytes) * 100)} % (${number(rows)} rows)`, {
          file,
          bytes,
          totalBytes,
          rows,
        });
    },
    onFinding: (file, finding) => {
      if (finding.code === 'order-left-out' || finding.severity === 'warning') return;
      shown += 1;
      const { line, column, header, code, reason, help } = finding;
      if (shown <= SHOWN) reporter.warn(findingText(finding, file), { file, line, column, header, code, reason, help });
      if (shown === SHOWN + 1) reporter.warn('More rows are wrong; `relance import --preview` and `--rejects` tell of all of them.');
    },
  };
}

/** Tells which day is reached. */
export function progressOfRun(reporter: Reporter, words: string, zone: string): (progress: BacktestProgress) => void {
  const isTime = seldom();
  return ({ now, events, ofEvents }) => {
    if (!isTime()) return;
    const day = localDate(now, zone);
    reporter.progress(`${words} … ${day} (${number(events)} of ${number(ofEvents)} events)`, { day, events, ofEvents });
  };
}
