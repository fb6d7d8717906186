/** JSON of a payload to typed values: one small reader for each kind of the language (notation: `Json` in runtime/values.ts). */
import Big from 'big.js';
import { Temporal } from 'temporal-polyfill';
import type { Scalar } from '../../language/program.ts';
import type { Field, FieldType } from '../../language/schema/schema.ts';
import { parseDuration } from '../../language/settings/duration.ts';
import { isTimeZone } from '../../language/settings/time-zone.ts';
import { SPAN } from '../clock/spans.ts';
import type { Json, Value } from '../values.ts';
import { type Currency, parseMoney } from './money-text.ts';

/** A value, or the reason why the JSON is none of its type. */
export type Read = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string };

const good = (value: Value): Read => ({ ok: true, value });
const bad = (reason: string): Read => ({ ok: false, reason });
const shown = (json: Json): string => `\`${typeof json === 'string' ? json : JSON.stringify(json)}\``;

const HALF_EVEN = 2;
/** Columns are `numeric(20,6)`: six decimals, fourteen digits before the point (semantics §7). */
const PLACES = 6;
const TOO_LARGE = new Big('1e14');

/** What most text is, and needs no cleaning. */
const CLEAN = /^[\n -~]*$/;

/** Text as it is stored: well-formed Unicode in NFC without NUL. */
export const cleanText = (text: string): string => (CLEAN.test(text) ? text : text.toWellFormed().replaceAll('\0', '').normalize('NFC'));

function readNumber(json: Json, text: string | undefined): Read {
  const source = text ?? (typeof json === 'number' ? json : undefined);
  if (source === undefined || (typeof source === 'string' && !/^-?\d+(\.\d+)?$/.test(source))) return bad(`${shown(json)} is not a number`);
  const value = new Big(source).round(PLACES, HALF_EVEN);
  return value.abs().lt(TOO_LARGE) ? good(value) : bad(`${shown(json)} has more than 14 digits before the point`);
}

function readDuration(json: Json): Read {
  const ms = typeof json === 'string' ? parseDuration(json) : json;
  const exact = typeof ms === 'number' && Number.isSafeInteger(ms);
  return exact ? good(ms) : bad(`${shown(json)} is not a duration; write it like \`1h 30m\``);
}

/** Years 1 to 9999: what every store can hold. */
const FOUR_DIGIT_YEAR = /^(?!0000)\d{4}-/;

function readInstant(json: Json): Read {
  try {
    if (typeof json === 'string' && FOUR_DIGIT_YEAR.test(json)) return good(Temporal.Instant.from(json).epochMilliseconds);
  } catch {
    // Told below, in words of its own.
  }
  return bad(`${shown(json)} is not an instant; write it like \`2026-01-05T10:00:00Z\`, with \`Z\` or an offset`);
}

function readDate(json: Json): Read {
  try {
    if (typeof json === 'string' && /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(json)) return good(Temporal.PlainDate.from(json).toString());
  } catch {
    // Told below, in words of its own.
  }
  return bad(`${shown(json)} is not a date; write it like \`2026-01-05\``);
}

function readMoney(json: Json, store: Currency): Read {
  const money = parseMoney(typeof json === 'string' ? json : JSON.stringify(json), store);
  return 'minor' in money ? good(money.minor) : bad(money.reason);
}

const isTime = (json: Json): json is string => typeof json === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(json);

/** ISO 8601, calendar units alone: `P1Y2M3W4D`. */
const isSpan = (json: Json): json is string => typeof json === 'string' && SPAN.test(json);

const readers: Readonly<Record<Scalar, (json: Json, store: Currency) => Read>> = {
  text: (json) => (typeof json === 'string' ? good(cleanText(json)) : bad(`${shown(json)} is not text`)),
  number: (json) => readNumber(json, typeof json === 'string' ? json : undefined),
  percent: (json) => readNumber(json, typeof json === 'string' ? json.replace(/%$/, '') : undefined),
  boolean: (json) => (typeof json === 'boolean' ? good(json) : bad(`${shown(json)} is neither \`true\` nor \`false\``)),
  money: readMoney,
  date: readDate,
  instant: readInstant,
  time: (json) => (isTime(json) ? good(json) : bad(`${shown(json)} is not a time; write it like \`09:00\``)),
  duration: readDuration,
  span: (json) =>
    isSpan(json) ? good(json) : bad(`${shown(json)} is not a length of the calendar; write it in ISO 8601, such as \`P6M\``),
};

function readList(json: Json, of: Scalar, store: Currency): Read {
  if (!Array.isArray(json)) return bad(`${shown(json)} is not a list`);
  const values: Value[] = [];
  for (const item of json) {
    const read = readers[of](item, store);
    if (!read.ok) return read;
    values.push(read.value);
  }
  return good(values);
}

/** Ids are strings; a whole number that JSON carries exactly is taken as its digits. */
function readId(json: Json): Read {
  if (typeof json === 'string' && json !== '') return good(cleanText(json));
  if (typeof json === 'number' && Number.isSafeInteger(json)) return good(String(json));
  return bad(`${shown(json)} is not an id`);
}

function readType(json: Json, type: FieldType, store: Currency): Read {
  if (type.kind === 'scalar') return readers[type.of](json, store);
  return type.kind === 'list' ? readList(json, type.of, store) : readId(json);
}

/** Value of a field. `null` is missing; so is a `time_zone` that is no IANA zone (semantics §7). */
export function readField(json: Json, field: Field, store: Currency): Read {
  if (json === null) return good(undefined);
  const read = readType(json, field.type, store);
  if (read.ok && field.name === 'time_zone' && typeof read.value === 'string' && !isTimeZone(read.value)) return good(undefined);
  return read;
}
