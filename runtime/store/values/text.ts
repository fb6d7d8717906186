/** What text looks like in a store: NFC, well-formed, without NUL, ordered by code points. */
import type { Json } from '../../values.ts';

/** What most text is, and needs no cleaning. */
const CLEAN = /^[ -~\n]*$/;

/** Text as both stores keep it: NFC, without NUL, lone surrogates replaced by U+FFFD. */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return (whole.includes('\u0000') ? whole.replaceAll('\u0000', '') : whole).normalize('NFC');
}

/** Lower case of A to Z alone: what `lower` does under `COLLATE "C"`, and enough for e-mail addresses. */
export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** JSON with every text and every key cleaned. */
export function cleanJson(value: Json): Json {
  if (typeof value === 'string') return cleanText(value);
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(cleanJson);
  return cleanRecord(value);
}

/** A JSON object with every text and every key cleaned. */
export function cleanRecord(record: { readonly [key: string]: Json }): { readonly [key: string]: Json } {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [cleanText(key), cleanJson(value)]));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Order of `COLLATE "C"`: by code points (UTF-8 bytes). It differs from `<` for characters beyond U+FFFF. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return byCodePoint(left) - byCodePoint(right);
  }
  return a.length - b.length;
}

/** Moves surrogates (U+D800–U+DFFF) above the rest of the plane, where their code points are. */
function byCodePoint(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
