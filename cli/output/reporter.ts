/** What a command says: data on stdout, everything else on stderr; with `--json` each line is one JSON object. */
import { RelanceError } from '../../language/diagnostics/relance-error.ts';

/** One renderer a format; commands only call these. */
export interface Reporter {
  readonly json: boolean;
  /** True if colours may be used on stderr. */
  readonly colour: boolean;
  /** A line for people, or an event of the log. `data` goes to JSON only. */
  info(message: string, data?: Readonly<Record<string, unknown>>): void;
  /** A step that takes over a second says when it begins and how long it took. */
  step<T>(message: string, work: () => Promise<T>): Promise<T>;
  warn(message: string, data?: Readonly<Record<string, unknown>>): void;
  /** The command's result: text for people, or one JSON document. */
  result(text: string, data: unknown): void;
  error(error: RelanceError): void;
}

const SLOW_MS = 1_000;

/** Writes to the process's streams. */
export function createReporter(json: boolean): Reporter {
  const colour = !json && process.stderr.isTTY === true && process.env.NO_COLOR === undefined;
  const paint = (code: string, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const line = (level: string, message: string, data: object | undefined, text: string): void => {
    process.stderr.write(json ? `${JSON.stringify({ level, message, ...data })}\n` : `${text}\n`);
  };
  const info: Reporter['info'] = (message, data) => line('info', message, data, message);
  return {
    json,
    colour,
    info,
    warn: (message, data) => line('warn', message, data, `${paint('33', 'warning')}: ${message}`),
    step: async (message, work) => {
      const started = performance.now();
      const slow = setTimeout(() => info(`${message} …`), SLOW_MS);
      try {
        return await work();
      } finally {
        clearTimeout(slow);
        const ms = Math.round(performance.now() - started);
        if (ms >= SLOW_MS || json) info(`${message}: done in ${(ms / 1000).toFixed(1)} s`, { ms });
      }
    },
    result: (text, data) => {
      process.stdout.write(json ? `${JSON.stringify(data)}\n` : text === '' ? '' : `${text}\n`);
    },
    error: (error) => {
      const { code, why, help } = error;
      line('error', error.message, { code, why, help }, `${paint('31;1', 'error')}: ${error.message}\n  why:  ${why}\n  help: ${help}`);
    },
  };
}
