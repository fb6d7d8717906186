import { parseDuration } from '../../language/settings/duration.ts';
import { wrongOption } from '../output/wrong-option.ts';

/** What `relance dev` was asked for. */
export interface DevOptions {
  readonly folder: string;
  readonly fresh: boolean;
  /** Business ms per real ms. */
  readonly speed: number;
  /** As the user wrote it: `2d`. */
  readonly speedText: string;
  readonly port?: number;
  /** Orders file; absent: `data/orders.csv` of the workspace. */
  readonly orders?: string;
  /** Ends by itself when the input is used up and nothing is due. */
  readonly exitWhenDone: boolean;
}

/** Reads the options; throws a `RelanceError` that says which one is wrong. */
export function readDevOptions(folder: string, options: Readonly<Record<string, unknown>>): DevOptions {
  const speedText = typeof options.speed === 'string' ? options.speed : '2d';
  return {
    folder,
    fresh: options.fresh === true,
    speed: readSpeed(speedText),
    speedText,
    exitWhenDone: options.exitWhenDone === true,
    ...(typeof options.port === 'string' ? { port: readPort(options.port) } : {}),
    ...(typeof options.orders === 'string' ? { orders: options.orders } : {}),
  };
}

function readSpeed(text: string): number {
  const help = 'Give the business time that passes in one second: `2d` (the default), `12h`, `1w`.';
  const business = parseDuration(text);
  if (business === undefined) throw wrongOption('--speed', text, 'It is not a duration.', help);
  if (business < 1_000) throw wrongOption('--speed', text, 'Business time passes at least as fast as real time: `1s`.', help);
  return business / 1_000;
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535)
    throw wrongOption('--port', text, 'It is not a port.', 'Give a number from 1 to 65535, or leave it out: then a free one is taken.');
  return port;
}
