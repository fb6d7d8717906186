/** The text of a cell to the notation of payloads (`Json` in runtime/values.ts), from which the same readers as for events make typed values. */

import { Temporal } from 'temporal-polyfill';
import type { Scalar } from '../../../language/program.ts';
import type { FieldType } from '../../../language/schema/schema.ts';
import { instantOf } from '../../clock/local-time.ts';
import type { Json } from '../../values.ts';
import { type Currency, moneyText } from '../money-text.ts';
import { readField } from '../read-value.ts';

/** What cells are read against: the store's currency, and the IANA zone of local times in the file. */
export interface RowRules extends Currency {
  readonly timeZone: string;
}

/** The cell in the payload's notation, or what is wrong: `reason` follows the value and its column in a sentence. */
export type CellRead = { readonly ok: true; readonly json: Json } | { readonly ok: false; readonly reason: string; readonly help: string };

/** Reads cells; empty ones are not given to it. */
export type ReadCell = (text: string, type: FieldType, name: string) => CellRead;

/** A reader of cells under these rules. */
export function createCellReader(rules: RowRules): ReadCell {
  const instants = lastKept((text) => localInstant(text, rules.timeZone));
  const jsonOf = (text: string, of: Scalar): Json => {
    if (of === 'instant') return instants(text) ?? text;
    if (of === 'money') return /[A-Za-z]/.test(text) ? text : `${text} ${rules.currency}`;
    return of === 'boolean' ? (BOOLEANS[text.toLowerCase()] ?? text) : text;
  };
  return (text, type, name) => {
    const of = type.kind === 'ref' ? 'text' : type.of;
    const json = type.kind === 'list' ? itemsOf(text).map((item) => jsonOf(item, of)) : jsonOf(text, of);
    if (!readField(json, { name, type }, rules).ok) return { ok: false, ...whatIsWrong(of, rules) };
    return name === 'email' && !EMAIL.test(text) ? { ok: false, ...NO_EMAIL } : { ok: true, json };
  };
}

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, yes: true, '1': true, false: false, no: false, '0': false };

/** What no mail server takes is told here, where it can be mended. */
const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>]+$/;
const NO_EMAIL = { reason: 'is not an e-mail address.', help: 'Write one address, such as `name@example.com`, or leave the field empty.' };

const itemsOf = (text: string): readonly string[] =>
  text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');

function whatIsWrong(of: Scalar, rules: RowRules): { readonly reason: string; readonly help: string } {
  if (of !== 'money') return WRONG[of];
  const [example = ''] = moneyText(255n, rules).split(' ');
  return { reason: `is not an amount of ${rules.currency}.`, help: priceHelp(example, rules) };
}

const WRONG: Readonly<Record<Exclude<Scalar, 'money'>, { readonly reason: string; readonly help: string }>> = {
  text: { reason: 'is not text.', help: 'Write text.' },
  number: { reason: 'is not a number.', help: 'Write digits, with a point before decimals, such as `12.5`.' },
  percent: { reason: 'is not a percentage.', help: 'Write digits, such as `12.5` or `12.5%`.' },
  boolean: { reason: 'is neither yes nor no.', help: 'Write `true` or `false`, `yes` or `no`, `1` or `0`.' },
  date: { reason: 'is not a date.', help: 'Write it like `2026-01-05`.' },
  instant: {
    reason: 'is not a date and time.',
    help: 'Write a local time like `2010-12-01 09:37:00`, or an instant like `2010-12-01T09:37:00Z`.',
  },
  time: { reason: 'is not a time.', help: 'Write it like `09:00`.' },
  duration: { reason: 'is not a duration.', help: 'Write it like `1h 30m`.' },
  span: { reason: 'is not a length of the calendar.', help: 'Write it in ISO 8601, such as `P6M` or `P1Y2M10D`.' },
};

function priceHelp(example: string, { minorDigits, currency }: RowRules): string {
  const digits = minorDigits === 0 ? 'a whole number' : `a decimal with a point and at most ${minorDigits} digits after it`;
  return `Write ${digits}, such as \`${example}\` or \`${example} ${currency}\`.`;
}

/** Rows that stand together often share their time, so the last answer is kept. */
function lastKept<T>(read: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly value: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, value: read(text) };
    return last.value;
  };
}

/** A local time (midnight where only the date is given) as ISO text; undefined if it is none. */
function localInstant(text: string, zone: string): string | undefined {
  const [, date, time = '00:00'] = /^((?!0000)\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::[0-5]\d(?:\.\d{1,3})?)?))?$/.exec(text) ?? [];
  if (date === undefined) return undefined;
  try {
    return Temporal.Instant.fromEpochMilliseconds(instantOf(date, time, zone)).toString();
  } catch {
    return undefined;
  }
}
