/** Values of a test in the notation of received events: money as `"80.00 GBP"`, instants as ISO. A value that is `unknown` is null. */
import type { TestValue } from '../../language/program.ts';
import type { Settings } from '../../language/settings/settings.ts';
import { instantOf } from '../clock/local-time.ts';
import type { Json } from '../values.ts';

/** What values of a test are written by: the store's money and zone, and the instant that `100d ago` counts back from, ms. */
export interface Notation {
  readonly settings: Settings;
  readonly start: number;
}

/** A record with its fields in the notation of received events. */
export const recordJson = (value: TestValue, notation: Notation): { readonly [key: string]: Json } =>
  Object.fromEntries((value.record ?? []).map((field) => [field.name, toJson(field.value, notation)]));

function toJson(value: TestValue, notation: Notation): Json {
  if (value.kind === 'list') return (value.list ?? []).map((item) => toJson(item, notation));
  if (value.kind === 'record') return recordJson(value, notation);
  if (value.instant !== undefined) return isoOf(msOf(value.instant, notation));
  return value.scalar === undefined ? null : scalarToJson(value.scalar, notation.settings);
}

function msOf(instant: NonNullable<TestValue['instant']>, { settings, start }: Notation): number {
  return instant.kind === 'ago' ? start - instant.ms : instantOf(instant.date, instant.time, settings.store.timeZone);
}

/** A time before all calendars has no such text; its number is refused where it is received. */
function isoOf(ms: number): Json {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? ms : date.toISOString();
}

function scalarToJson(value: Exclude<TestValue['scalar'], undefined>, { store }: Settings): Json {
  if (typeof value !== 'object') return value;
  const digits = value.minor.replace('-', '').padStart(store.minorDigits + 1, '0');
  const split = digits.length - store.minorDigits;
  const fraction = store.minorDigits === 0 ? '' : `.${digits.slice(split)}`;
  return `${value.minor.startsWith('-') ? '-' : ''}${digits.slice(0, split)}${fraction} ${value.currency}`;
}
