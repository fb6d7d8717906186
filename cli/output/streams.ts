/** The process's own streams, where they would speak for themselves. */
import type { Reporter } from './reporter.ts';

/** Keeps a reader that went away (`relance check | head`, a closed terminal) from ending the process, and Node's own warnings in the reporter's form. */
export function guardStreams(reporter: Reporter): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => reporter.warn(`${name} of Node: ${message}`));
}
