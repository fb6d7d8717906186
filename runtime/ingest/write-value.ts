/** Typed values to the JSON of a payload: the inverse of `read-value.ts`. */
import Big from 'big.js';
import { Temporal } from 'temporal-polyfill';
import type { Scalar } from '../../language/program.ts';
import type { FieldType } from '../../language/schema/schema.ts';
import type { Json, Value } from '../values.ts';
import { type Currency, moneyText } from './money-text.ts';

function writeScalar(value: Exclude<Value, undefined>, of: Scalar, store: Currency): Json {
  if (typeof value === 'bigint') return moneyText(value, store);
  if (value instanceof Big) return of === 'percent' ? `${value.toFixed()}%` : value.toFixed();
  if (typeof value === 'number') return of === 'instant' ? Temporal.Instant.fromEpochMilliseconds(value).toString() : value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return value.map((item) => writeValue(item, { kind: 'scalar', of }, store));
}

/** JSON of a value of a type, as `readField` takes it back; missing is `null`. */
export function writeValue(value: Value, type: FieldType, store: Currency): Json {
  return value === undefined ? null : writeScalar(value, type.kind === 'ref' ? 'text' : type.of, store);
}
