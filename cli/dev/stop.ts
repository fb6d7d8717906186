/** Ctrl-C: the first asks for a clean stop, at any time; the second ends at once (nothing that was confirmed is lost either way). */
import type { Reporter } from '../output/reporter.ts';

/** A stop that somebody may ask for. */
export interface Stop {
  /** Resolves when it is asked for. */
  readonly asked: Promise<undefined>;
  /** Aborted then: what takes long ends early. */
  readonly signal: AbortSignal;
  /** Resolves with an error that nobody has caught: a defect, after which everything is still closed in order. */
  readonly crashed: Promise<Error>;
  /** Asks for it from inside. */
  now(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const END_AT_ONCE = 130;
/** npm passes on a Ctrl-C that has reached us from the terminal as well: two within this time are one. Real ms. */
const ONE_PRESS_MS = 500;

/** Listens from now on. */
export function listenForStop(reporter: Reporter): Stop {
  const controller = new AbortController();
  const { signal } = controller;
  const asked = new Promise<undefined>((resolve) => signal.addEventListener('abort', () => resolve(undefined)));
  const crashed = new Promise<Error>((resolve) => process.on('uncaughtException', resolve));
  let firstAt: number | undefined;
  const onSignal = (name: NodeJS.Signals): void => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      reporter.info('Stopping (Ctrl-C again ends at once) …', { signal: name });
      controller.abort();
    } else if (performance.now() - firstAt > ONE_PRESS_MS) {
      reporter.info('Ended at once. Servers that still run are stopped by the next start.', { signal: name });
      process.exit(END_AT_ONCE);
    }
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  return { asked, signal, crashed, now: () => controller.abort() };
}
