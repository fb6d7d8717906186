/** What a bench found, as data and as a table. */
import type { Spread } from './measure/spread.ts';
import type { SideName } from './sides/side.ts';

/** Numbers of one side: means over the journeys of a round, then median, least and most over the rounds. */
export interface SideReport {
  readonly side: SideName;
  /** Of a journey. */
  readonly events: Spread;
  readonly bytes: Spread;
  readonly actions: Spread;
  /** Journeys a second, from the first delivery to the last workflow's end, waits included. */
  readonly rate: Spread;
  /** CPU time a journey, ms: the side's process, the two servers (NaN where nobody tells), and all of it. */
  readonly cpu: Readonly<Record<'process' | 'temporal' | 'postgres' | 'all', Spread>>;
  /** Journeys whose event came after their time-out, over all rounds: load, not a fault. */
  readonly late: number;
}

/** Ours over an opponent's, medians. */
export interface Ratio {
  readonly against: SideName;
  readonly events: number;
  readonly bytes: number;
  readonly actions: number;
  readonly rate: number;
  readonly temporalCpu: number;
  readonly allCpu: number;
  /** Binding: the most that `events` may be. */
  readonly limit: number;
}

/** All of it. */
export interface Report {
  readonly rounds: number;
  readonly journeys: number;
  readonly sides: readonly SideReport[];
  readonly ratios: readonly Ratio[];
  /** Personal data that was found in our histories; must be empty. */
  readonly personalData: readonly string[];
  /** Messages that are missing or too many, of any side; must be empty. */
  readonly deviations: readonly string[];
}

/** Binding limits of our events, over each opponent's. */
export const LIMITS: Readonly<Partial<Record<SideName, number>>> = { 'three activities': 0.4, 'one activity': 0.8 };

/** Why the bench fails; empty if it does not. */
export function failuresOf(report: Report): readonly string[] {
  const over = report.ratios.filter(({ events, limit }) => !(events <= limit));
  return [
    ...over.map(({ against, events, limit }) => `events: ${events.toFixed(3)} of \`${against}\`, at most ${limit}`),
    ...report.personalData.map((text) => `personal data in a history: ${text}`),
    ...report.deviations,
  ];
}

/** The report for people. */
export function tableOf(report: Report): string {
  const { sides, ratios } = report;
  const rows: readonly (readonly string[])[] = [
    ['a journey, median (least–most)', ...sides.map(({ side }) => side)],
    ['history events', ...sides.map(({ events }) => spread(events, 2))],
    ['history bytes', ...sides.map(({ bytes }) => spread(bytes, 0))],
    ['billable actions', ...sides.map(({ actions }) => spread(actions, 2))],
    ['journeys a second', ...sides.map(({ rate }) => spread(rate, 1))],
    ['CPU ms, Temporal', ...sides.map(({ cpu }) => spread(cpu.temporal, 0))],
    ['CPU ms, Postgres', ...sides.map(({ cpu }) => spread(cpu.postgres, 0))],
    ['CPU ms, own process', ...sides.map(({ cpu }) => spread(cpu.process, 0))],
    ['CPU ms, all', ...sides.map(({ cpu }) => spread(cpu.all, 0))],
    ['events too late', ...sides.map(({ late }) => String(late))],
  ];
  const lines = ratios.map(
    ({ against, events, limit, bytes, actions, rate, temporalCpu, allCpu }) =>
      `relance / ${against}: events ${ratio(events)} (at most ${limit}), bytes ${ratio(bytes)}, actions ${ratio(actions)}, journeys a second ${ratio(rate)}, CPU of Temporal ${ratio(temporalCpu)}, CPU of all ${ratio(allCpu)}`,
  );
  return [`${report.rounds} interleaved rounds of ${report.journeys} journeys a side`, '', ...aligned(rows), '', ...lines].join('\n');
}

const ratio = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(2));
const spread = ({ median, min, max }: Spread, digits: number): string =>
  Number.isNaN(median) ? '–' : `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  );
}
