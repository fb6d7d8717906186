/**
 * Values at run time, one JavaScript form for each type of the language:
 * text, date (`YYYY-MM-DD`), time (`HH:MM`): string · number, percent: Big (20 digits, 6 decimals) · money: bigint minor units of the
 * store's currency · boolean · instant, duration: number of milliseconds · list: array of these · reference: the id, a string ·
 * missing: undefined.
 */
import type Big from 'big.js';

/** A value at run time; the form follows its type (above). */
export type Value = string | number | bigint | boolean | Big | readonly Value[] | undefined;

/** A row of an entity: its id and its fields. A missing field is absent or undefined. */
export interface Row {
  readonly id: string;
  readonly [field: string]: Value;
}

/** JSON that survives storage. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
