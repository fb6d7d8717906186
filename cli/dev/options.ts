import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { parseDuration } from '../../language/settings/duration.ts';

/** What `relance dev` was asked for. */
export interface DevOptions {
  readonly folder: string;
  readonly fresh: boolean;
  /** Business ms per real ms. */
  readonly speed: number;
  /** As the user wrote it: `1d`. */
  readonly speedText: string;
  readonly port?: number;
  /** Orders file; absent: `data/orders.csv` of the workspace. */
  readonly orders?: string;
  /** Ends by itself when the sample is over and nothing is due. */
  readonly exitWhenDone: boolean;
}

/** Reads the options; throws a `RelanceError` that says which one is wrong. */
export function readDevOptions(folder: string, options: Readonly<Record<string, unknown>>): DevOptions {
  const speedText = typeof options.speed === 'string' ? options.speed : '1d';
  const business = parseDuration(speedText);
  if (business === undefined || business < 1_000) {
    throw wrongOption('--speed', speedText, 'Give the business time that passes in one second, at least `1s`: `1d` (default), `12h`, `1w`.');
  }
  return {
    folder,
    fresh: options.fresh === true,
    speed: business / 1_000,
    speedText,
    exitWhenDone: options.exitWhenDone === true,
    ...(typeof options.port === 'string' ? { port: readPort(options.port) } : {}),
    ...(typeof options.orders === 'string' ? { orders: options.orders } : {}),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw wrongOption('--port', text, 'Give a number from 1 to 65535.');
  return port;
}

/** A wrong option is told like any other failure at a boundary. */
const wrongOption = (name: string, value: string, help: string): RelanceError =>
  new RelanceError({ code: 'wrong-option', summary: `\`${name} ${value}\` cannot be understood.`, why: 'The value has the wrong form.', help });
