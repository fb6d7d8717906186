/** Where the shop stands, told now and then: a line on a terminal that is written over, or a line every few seconds. */
import { localDate } from '../../runtime/clock/local-time.ts';
import type { Store } from '../../runtime/store/port.ts';
import { counted } from '../output/plural.ts';
import type { Reporter } from '../output/reporter.ts';

/** Told of each settled step. */
export interface Progress {
  step(): void;
  /** The input is used up and nothing is due; resolves when it has been told. */
  idle(): Promise<void>;
  /** A last line with the sums. */
  end(): Promise<void>;
}

/** Counts are read beside the work, at most this often. Real ms. */
const EVERY_MS = 5_000;

/** Makes it; dates are local ones of `zone`. */
export function createProgress(reporter: Reporter, store: Store, zone: string): Progress {
  let last = performance.now();
  const read = async (): Promise<{ readonly text: string; readonly details: Counts & { readonly clock: string } }> => {
    const { clock, ...counts } = await readCounts(store);
    const { waiting, ended, mails } = counts;
    const text = `${localDate(clock, zone)}  ${counted(waiting, 'run')} waiting, ${ended} ended, ${counted(mails, 'mail')}`;
    return { text, details: { clock: new Date(clock).toISOString(), ...counts } };
  };
  return {
    step: () => {
      if (performance.now() - last < EVERY_MS) return;
      last = performance.now();
      // Where the database is away, the clock fails a moment later and says so.
      read().then(
        ({ text, details }) => reporter.progress(text, details),
        () => undefined,
      );
    },
    idle: async () => {
      const { text, details } = await read();
      reporter.fact('Idle', `${text}\nthe input is used up and nothing is due: the clock stands still`, details);
    },
    end: async () => {
      const { text, details } = await read();
      reporter.fact('Stopped', text, details);
    },
  };
}

type Counts = Readonly<Record<'waiting' | 'ended' | 'mails', number>>;

/** The clock as it is stored: where the next start goes on, ms. */
type Standing = Counts & { readonly clock: number };

async function readCounts(store: Store): Promise<Standing> {
  return store.transaction(async (tx) => {
    const counts = await tx.runs.counts();
    const sum = (ended: boolean): number =>
      counts.filter((row) => (row.status === 'ended') === ended).reduce((total, row) => total + row.count, 0);
    return { waiting: sum(false), ended: sum(true), mails: await tx.mails.count(), clock: (await tx.clock.read())?.now ?? Date.now() };
  });
}
