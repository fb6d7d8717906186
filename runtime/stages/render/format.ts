import type { DateStyle, LiquidFormat } from '../../../compiler/messages/liquid/format.ts';

/** What formatting depends on. `timeZone` is IANA; `minorDigits` are the digits after the currency's point. */
export interface FormatSettings {
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly minorDigits: number;
}

const STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

const UNITS = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
  { unit: 'second', ms: 1_000 },
] as const;

const made = new Map<string, LiquidFormat>();
const MOST = 200;

/** The format for a locale, zone and currency. Formats are kept, since building them costs more than using them. */
export function formatFor(settings: FormatSettings): LiquidFormat {
  const key = JSON.stringify([settings.locale, settings.timeZone, settings.currency, settings.minorDigits]);
  const known = made.get(key);
  if (known !== undefined) return known;
  if (made.size >= MOST) made.clear();
  const format = createFormat(settings);
  made.set(key, format);
  return format;
}

function createFormat({ locale, timeZone, currency, minorDigits }: FormatSettings): LiquidFormat {
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: minorDigits,
    maximumFractionDigits: minorDigits,
  });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const day = (ms: number, style: DateStyle, zone: string) =>
    new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: zone }).format(ms);
  return {
    locale,
    money: (major) => money.format(major),
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
    date: (date, style) => day(Date.parse(`${date}T00:00:00Z`), style, 'UTC'),
    instant: (ms, style) => day(ms, style, timeZone),
    duration: (ms) => {
      const { unit, ms: size } = UNITS.find((candidate) => ms % candidate.ms === 0) ?? { unit: 'second', ms: 1_000 };
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(ms / size);
    },
  };
}

/** The zone to print instants in: the contact's if it is a real one, else the store's. */
export function zoneOr(zone: unknown, fallback: string): string {
  if (typeof zone !== 'string') return fallback;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return fallback;
  }
}
