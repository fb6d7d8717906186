/** How numbers and instants are written. */

/** 12345 → `12,345`. */
export function count(value: number): string {
  return value.toLocaleString('en-GB');
}

/** `1 mail`, `2 mails`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** Ways to write business instants (ms) in the shop's zone. */
export interface Times {
  /** `Wed 12 Jan 2011, 14:05` */
  readonly long: (at: number) => string;
  /** `12 Jan, 14:05`, with the year where it is not that of `now`. */
  readonly short: (at: number, now: number) => string;
  /** `12 Jan 2011, 14:05:31` */
  readonly exact: (at: number) => string;
}

/** Formats for an IANA zone; a zone that the browser does not know is shown in UTC. */
export function timesIn(zone: string): Times {
  const timeZone = isKnown(zone) ? zone : 'UTC';
  const writer = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone, hour12: false, ...options });
  const minute: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
  const long = writer({ ...minute, weekday: 'short', year: 'numeric' });
  const dated = writer({ ...minute, year: 'numeric' });
  const exact = writer({ ...minute, year: 'numeric', second: '2-digit' });
  const short = writer(minute);
  const year = writer({ year: 'numeric' });
  return {
    long: (at) => long.format(at),
    short: (at, now) => (year.format(at) === year.format(now) ? short : dated).format(at),
    exact: (at) => exact.format(at),
  };
}

function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** The speed of the business clock in words: `1 day per second`, `real time`. `perSecond` is business ms in one real second. */
export function speed(perSecond: number): string {
  if (perSecond === 1_000) return 'real time';
  const unit = UNITS.find(([, ms]) => perSecond >= ms);
  if (unit === undefined) return `${rounded(perSecond / 1_000)}× real time`;
  return `${counted(rounded(perSecond / unit[1]), unit[0])} per second`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
