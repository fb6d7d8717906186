import Big from 'big.js';
import type { Computed } from '../journey/port.ts';
import type { Value } from '../values.ts';

/** What was computed as a single value or a list of them; throws if it is a row or a list of rows, which the check lets pass nowhere else. */
export function singleValue(value: Computed): Value {
  if (isValue(value)) return value;
  throw new Error('A row stands where a value is needed.');
}

const isValue = (value: Computed): value is Value =>
  typeof value !== 'object' ||
  value instanceof Big ||
  (Array.isArray(value) && value.every((item) => typeof item !== 'object' || item instanceof Big));
