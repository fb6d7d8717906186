/** From measured rounds to the report. */
import type { Fate, Journey } from './journeys.ts';
import type { Measured } from './measure/history.ts';
import { meanOf, type Spread, spreadOf } from './measure/spread.ts';
import { LIMITS, type Ratio, type Report, type SideReport } from './report.ts';
import { type Message, SIDES, type SideName } from './sides/side.ts';

/** One side's batch in one round. */
export interface Round {
  readonly side: SideName;
  readonly measured: readonly { readonly journey: Journey; readonly history: Measured }[];
  readonly messages: readonly Message[];
  /** Journeys a second. */
  readonly rate: number;
  /** CPU time a journey, ms; NaN where nobody tells. */
  readonly cpu: { readonly process: number; readonly temporal: number; readonly postgres: number };
  /** Personal data in this batch's histories. */
  readonly personalData: readonly string[];
}

/** Puts the rounds together. The warm-up counts only where something is wrong. */
export function summarise(warmUp: readonly Round[], rounds: readonly Round[], size: Pick<Report, 'rounds' | 'journeys'>): Report {
  const sides = SIDES.map((side) =>
    reportOf(
      side,
      rounds.filter((round) => round.side === side),
    ),
  );
  const all = [...warmUp, ...rounds];
  return {
    ...size,
    sides,
    ratios: ratiosOf(sides),
    personalData: [...new Set(all.filter(({ side }) => side === 'relance').flatMap(({ personalData }) => personalData))],
    deviations: all.flatMap(deviationsOf),
  };
}

function reportOf(side: SideName, rounds: readonly Round[]): SideReport {
  const perJourney = (of: (history: Measured) => number): Spread =>
    spreadOf(rounds.map(({ measured }) => meanOf(measured.filter(isCounted).map(({ history }) => of(history)))));
  return {
    side,
    events: perJourney(({ events }) => events),
    bytes: perJourney(({ bytes }) => bytes),
    actions: perJourney(({ actions }) => actions),
    rate: spreadOf(rounds.map(({ rate }) => rate)),
    cpu: {
      process: spreadOf(rounds.map(({ cpu }) => cpu.process)),
      temporal: spreadOf(rounds.map(({ cpu }) => cpu.temporal)),
      postgres: spreadOf(rounds.map(({ cpu }) => cpu.postgres)),
      all: spreadOf(rounds.map(({ cpu }) => cpu.process + cpu.temporal + cpu.postgres)),
    },
    late: rounds.flatMap(({ measured }) => measured).filter(({ journey, history }) => journey.fate === 'event' && timersFired(history) > 1)
      .length,
  };
}

/** Journeys that run to their end; the others are there for the duties. */
const isCounted = ({ journey }: { readonly journey: Journey }): boolean => journey.fate === 'event' || journey.fate === 'time-out';

const timersFired = (history: Measured): number => history.names.filter((name) => name === 'timerFired').length;

function ratiosOf([ours, ...opponents]: readonly SideReport[]): readonly Ratio[] {
  if (ours === undefined) return [];
  return opponents.map((theirs) => ({
    against: theirs.side,
    events: ours.events.median / theirs.events.median,
    bytes: ours.bytes.median / theirs.bytes.median,
    actions: ours.actions.median / theirs.actions.median,
    rate: ours.rate.median / theirs.rate.median,
    temporalCpu: ours.cpu.temporal.median / theirs.cpu.temporal.median,
    allCpu: ours.cpu.all.median / theirs.cpu.all.median,
    limit: LIMITS[theirs.side] ?? 1,
  }));
}

const EXPECTED: Readonly<Record<Fate, string>> = { event: 'first last', 'time-out': 'first last', bought: '', 'no consent': '' };

/** Every side must have queued exactly the messages that the fate of the journey allows, to the right address. */
function deviationsOf({ side, measured, messages }: Round): readonly string[] {
  return measured.flatMap(({ journey }) => {
    const own = messages.filter(({ cart, to }) => cart === journey.cart && to === journey.email);
    const labels = own.map(({ label }) => label).join(' ');
    const expected = EXPECTED[journey.fate];
    return labels === expected ? [] : [`${side}: a journey with fate \`${journey.fate}\` queued \`${labels}\`, not \`${expected}\``];
  });
}
