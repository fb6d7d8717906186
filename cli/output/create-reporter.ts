import { createJsonReporter } from './json-reporter.ts';
import type { Reporter } from './reporter.ts';
import { createTerminalReporter } from './terminal-reporter.ts';

/** Writes to the process's streams, in words or, with `json`, as one object a line. */
export const createReporter = (json: boolean): Reporter => (json ? createJsonReporter() : createTerminalReporter());
