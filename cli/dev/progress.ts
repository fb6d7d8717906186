/** Where the shop stands, told now and then: a line on a terminal that is written over, or a line every few seconds. */
import { localDate } from '../../runtime/clock/local-time.ts';
import type { Store } from '../../runtime/store/port.ts';
import type { Reporter } from '../output/reporter.ts';

/** Told of each settled step. */
export interface Progress {
  step(now: number): void;
  idle(now: number): void;
  /** A last line with the sums. */
  end(): Promise<void>;
}

const EVERY_MS = 5_000;

/** Counts are read at most every five seconds, beside the work. */
export function createProgress(reporter: Reporter, store: Store, zone: string): Progress {
  let last = performance.now();
  let latest = 0;
  const line = async (prefix: string): Promise<void> => {
    const { live, ended, mails } = await store.transaction(async (tx) => {
      const counts = await tx.runs.counts();
      const sum = (ended: boolean): number => counts.filter((row) => (row.status === 'ended') === ended).reduce((total, row) => total + row.count, 0);
      return { live: sum(false), ended: sum(true), mails: await tx.mails.count() };
    });
    const date = localDate(latest, zone);
    reporter.info(`${prefix}${date}  ${live} runs waiting, ${ended} ended, ${mails} mails`, { clock: new Date(latest).toISOString(), waiting: live, ended, mails });
  };
  const tell = (prefix: string): void => {
    line(prefix).catch((error: unknown) => reporter.warn(`The counts could not be read: ${error instanceof Error ? error.message : String(error)}`));
  };
  return {
    step: (now) => {
      latest = now;
      if (performance.now() - last < EVERY_MS) return;
      last = performance.now();
      tell('');
    },
    idle: (now) => {
      latest = now;
      tell('The input is used up and nothing is due: the clock stands still. ');
    },
    end: () => line('Stopped at '),
  };
}
