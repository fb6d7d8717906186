/** Ctrl-C: the first asks for a clean stop, the second ends at once (nothing that was confirmed is lost either way). */
import type { Reporter } from '../output/reporter.ts';

/** A stop that somebody may ask for. */
export interface Stop {
  readonly asked: Promise<undefined>;
  /** Asks for it from inside. */
  now(reason: string): void;
}

/** Listens from now on. */
export function waitForStop(reporter: Reporter): Stop {
  let ask: (value: undefined) => void = () => undefined;
  const asked = new Promise<undefined>((resolve) => {
    ask = resolve;
  });
  let count = 0;
  const onSignal = (signal: NodeJS.Signals): void => {
    count += 1;
    if (count > 1) process.exit(128 + (signal === 'SIGINT' ? 2 : 15));
    reporter.info('\nStopping (again to end at once) …', { signal });
    ask(undefined);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    asked,
    now: (reason) => {
      reporter.info(`Stopping: ${reason}.`);
      ask(undefined);
    },
  };
}
