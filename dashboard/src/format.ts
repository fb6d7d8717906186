/** How numbers and instants are written. */

/** 12345 → `12,345`. */
export function count(value: number): string {
  return value.toLocaleString('en-GB');
}

/** `1 mail`, `2 mails`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** `30 %`; `under 1 %` and `over 99 %` where rounding would hide the rest. */
export function share(part: number, whole: number): string {
  const percent = whole === 0 ? 0 : (part / whole) * 100;
  if (percent > 0 && percent < 1) return 'under 1 %';
  if (percent > 99 && percent < 100) return 'over 99 %';
  return `${Math.round(percent)} %`;
}

/** Ways to write business instants (ms) in the shop's zone. */
export interface Times {
  /** `Wed, 12 Jan 2011, 14:05` */
  readonly long: (at: number) => string;
  /** `12 Jan, 14:05`, with the year where it is not that of `now`. */
  readonly short: (at: number, now: number) => string;
  /** `12 Jan 2011, 14:05:31` */
  readonly exact: (at: number) => string;
  /** `Wednesday, 12 January 2011` */
  readonly day: (at: number) => string;
  /** `14:05` */
  readonly minute: (at: number) => string;
}

/** Formats for an IANA zone; a zone that the browser does not know is shown in UTC. */
export function timesIn(zone: string): Times {
  const timeZone = isKnown(zone) ? zone : 'UTC';
  const writer = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone, hour12: false, ...options });
  const minute: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  const long = writer({ ...day, ...minute, weekday: 'short', year: 'numeric' });
  const dated = writer({ ...day, ...minute, year: 'numeric' });
  const exact = writer({ ...day, ...minute, year: 'numeric', second: '2-digit' });
  const short = writer({ ...day, ...minute });
  const year = writer({ year: 'numeric' });
  const whole = writer({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const hour = writer(minute);
  return {
    long: (at) => long.format(at),
    short: (at, now) => (year.format(at) === year.format(now) ? short : dated).format(at),
    exact: (at) => exact.format(at),
    day: (at) => whole.format(at),
    minute: (at) => hour.format(at),
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

/** A name of the language as people read it: `cart_recovery` is `cart recovery`. */
export const plain = (name: string): string => name.replaceAll('_', ' ');

/** The beginning of a revision, which is enough to tell it apart. */
export const shortRevision = (revision: string): string => revision.slice(0, 7);
