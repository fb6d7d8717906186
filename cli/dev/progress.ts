/** Where the shop stands, told now and then: a line on a terminal that is written over, or a line every few seconds. */
import { formatDuration } from '../../language/settings/duration.ts';
import { localDate, localTime } from '../../runtime/clock/local-time.ts';
import type { Store } from '../../runtime/store/port.ts';
import type { Details, Reporter } from '../output/reporter.ts';
import { readStanding, type Standing, standingText, summaryLines } from './standing.ts';

/** Told of each settled step. */
export interface Progress {
  step(): void;
  /** The input is used up and nothing is due; resolves when it has been told. */
  idle(): Promise<void>;
  /** A last line with the sums, and what became of each campaign's runs. */
  end(): Promise<void>;
}

/** How the clock moves: business ms in one real second, and whether it stands still. */
export interface ClockPace {
  readonly perSecond: number;
  readonly paused: boolean;
}

/** Counts are read beside the work, at most this often. Real ms. */
const EVERY_MS = 5_000;

/** Makes it; dates and times are local ones of `zone`. */
export function createProgress(reporter: Reporter, store: Store, zone: string, pace: () => ClockPace): Progress {
  let last = performance.now();
  return {
    step: () => {
      if (performance.now() - last < EVERY_MS) return;
      last = performance.now();
      // Where the database is away, the clock fails a moment later and says so.
      readStanding(store).then(
        (standing) => tellProgress(reporter, standing, zone, pace()),
        () => undefined,
      );
    },
    idle: async () => {
      const standing = await readStanding(store);
      const text = `${localDate(standing.clock, zone)}  ${standingText(standing)}`;
      reporter.fact(
        'Idle',
        `${text}\nthe input is used up and nothing is due but yearly dates: the clock stands still`,
        detailsOf(standing),
      );
    },
    end: async () => {
      const standing = await readStanding(store);
      const text = `${localDate(standing.clock, zone)}  ${standingText(standing)}`;
      reporter.fact('Stopped', [text, ...summaryLines(standing)].join('\n'), { ...detailsOf(standing), campaigns: standing.campaigns });
    },
  };
}

function tellProgress(reporter: Reporter, standing: Standing, zone: string, { perSecond, paused }: ClockPace): void {
  const time = `${localDate(standing.clock, zone)} ${localTime(standing.clock, zone)}`;
  const speed = paused ? 'the clock stands' : `${formatDuration(perSecond)} a second`;
  reporter.progress(`${time}  ${standingText(standing)}; ${speed}`, { ...detailsOf(standing), perSecond, paused });
}

function detailsOf({ clock, waiting, ended, mails, sms, push, whatsapp, couponsGiven, couponsRedeemed }: Standing): Details {
  return { clock: new Date(clock).toISOString(), waiting, ended, mails, sms, push, whatsapp, couponsGiven, couponsRedeemed };
}
