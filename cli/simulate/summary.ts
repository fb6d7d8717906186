/** What became of many contacts: entries, outcomes, messages, and how many took each way. */
import type { Flow } from '../../compiler/flow/flow.ts';
import { wayKey } from '../../compiler/flow/ways.ts';
import { reasonWords } from '../../runtime/report/phrases/reasons.ts';
import type { JournalEntry } from '../../runtime/store/port.ts';
import { createCoverage } from '../../runtime/testing/coverage.ts';
import type { TestResult } from '../../runtime/testing/run-test.ts';
import { wrapped } from '../output/wrapped.ts';
import type { JourneyOptions } from './text.ts';

/** Counts by name, the most frequent first. */
type Counts = readonly (readonly [name: string, count: number])[];

/** The figures. */
export interface Summary {
  readonly entered: number;
  readonly refused: Counts;
  readonly outcomes: Counts;
  /** By label: what went out, and what did not, with why. */
  readonly sent: Counts;
  readonly notSent: Counts;
  readonly coupons: Counts;
  readonly ways: readonly { readonly key: string; readonly words: string; readonly line: number; readonly runs: number }[];
}

/** Counts what the journal of the named campaign says. */
export function summaryOf({ journal, ends, test }: TestResult, flow: Flow): Summary {
  const own = journal.filter(({ campaign }) => campaign === test.campaign);
  const of = (kind: string, name: (entry: JournalEntry) => string): Counts =>
    countsOf(own.filter((entry) => entry.kind === kind).map(name));
  const entered = own.filter(({ kind }) => kind === 'entered').length;
  const ended = own.filter(({ kind, data }) => kind === 'ended' && data?.outcome !== undefined);
  const live = entered - new Set(ended.map(({ run }) => run)).size;
  const coverage = createCoverage([{ source: '', flow }]);
  coverage.add(journal, ends);
  return {
    entered,
    refused: countsOf(
      own.filter(({ kind, label }) => kind === 'refused' && label === undefined).map(({ reason }) => reasonWords(reason ?? '')),
    ),
    outcomes: [...countsOf(ended.map(({ data }) => String(data?.outcome))), ...(live > 0 ? [['still live', live] as const] : [])],
    sent: of('sent', ({ label }) => label ?? ''),
    notSent: of('skipped', ({ label, reason }) => `${label ?? ''}: ${reasonWords(reason ?? '')}`),
    coupons: of('gave', ({ data }) => String(data?.coupon)),
    ways: coverage
      .campaigns()
      .flatMap(({ ways }) => ways.map(({ way, hits }) => ({ key: wayKey(way), words: way.words, line: way.span.start.line, runs: hits }))),
  };
}

const countsOf = (names: readonly string[]): Counts =>
  [...Map.groupBy(names, (name) => name)]
    .map(([name, all]) => [name, all.length] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

/** As text. */
export function summaryText(summary: Summary, contacts: number, assumed: readonly string[], { paint, width }: JourneyOptions): string {
  const part = (title: string, counts: Counts): readonly string[] =>
    counts.length === 0 ? [] : ['', paint.bold(title), ...counts.map(([name, count]) => row(name, count, contacts, width))];
  return [
    paint.bold(`${contacts} contacts, ${summary.entered} ${summary.entered === 1 ? 'run' : 'runs'}`),
    ...assumed.flatMap((sentence) =>
      wrapped(sentence, width - 4).map((line, index) => paint.dim(`${index === 0 ? '  · ' : '    '}${line}`)),
    ),
    ...part('How the runs ended', summary.outcomes),
    ...part('Not started', summary.refused),
    ...part('Messages sent', summary.sent),
    ...part('Not sent', summary.notSent),
    ...part('Coupons', summary.coupons),
    '',
    paint.bold('Runs by way'),
    ...summary.ways.map(({ words, runs }) => row(words, runs, contacts, width)),
  ].join('\n');
}

const COUNT_WIDTH = 7;
const BAR = 16;

function row(name: string, count: number, of: number, width: number): string {
  const room = Math.max(20, width - COUNT_WIDTH - BAR - 6);
  const shown = name.length > room ? `${name.slice(0, room - 1)}…` : name;
  const filled = count === 0 ? 0 : Math.max(1, Math.round((Math.min(count, of) / of) * BAR));
  return `  ${String(count).padStart(COUNT_WIDTH)}  ${'█'.repeat(filled).padEnd(BAR)}  ${shown}`;
}
