import Big from 'big.js';
import type { CompiledCoupon } from '../../../compiler/artefact.ts';
import { type LiquidFormat, LiquidValue } from '../../../compiler/messages/liquid/format.ts';
import { tableOf } from '../../../language/check/expressions/schema-index.ts';
import type { Scalar } from '../../../language/program.ts';
import type { FieldType, Schema } from '../../../language/schema/schema.ts';
import type { Row, Value } from '../../values.ts';

/** Rows at hand by entity, as `Rows.ofContact` gives them. */
export type LoadedRows = Readonly<Record<string, readonly Row[]>>;

/** What a value needs to become text: the format of the mail, and the digits after the currency's point. */
export interface LiquidBinding {
  readonly format: LiquidFormat;
  readonly minorDigits: number;
}

/** A value of a message before its locale is known: `renderMessage` binds it. */
export class LiquidSource {
  readonly bind: (binding: LiquidBinding) => unknown;
  /** The row behind it, if it is one. */
  readonly row: Row | undefined;

  constructor(bind: (binding: LiquidBinding) => unknown, row?: Row) {
    this.bind = bind;
    this.row = row;
  }
}

/**
 * A row for a template: every field of the schema is there (missing ones print nothing), references and parts (`cart.items`) are
 * looked up in `loaded` when the template reads them. A reference whose row is not at hand is missing.
 */
export function toLiquid(row: Row, entity: string, schema: Schema, loaded: LoadedRows): LiquidSource {
  return new LiquidSource((binding) => liquidRow(row, entity, { schema, loaded, binding }), row);
}

/** A single value of a known type, such as an argument of `with { … }`. */
export function scalarToLiquid(value: Value, type: Scalar): LiquidSource {
  return new LiquidSource((binding) => liquidScalar(value, type, binding));
}

/** A coupon that was given: its code, and its terms. `valid_until` shows the last moment, so a coupon valid on a day shows that day. */
export function couponToLiquid(
  coupon: Pick<CompiledCoupon, 'name' | 'terms'>,
  given: { readonly code: string; readonly validUntil?: number | undefined },
): LiquidSource {
  return new LiquidSource((binding) => {
    const { benefit, minimum } = coupon.terms;
    const money = (minor: string | undefined) => liquidScalar(minor === undefined ? undefined : BigInt(minor), 'money', binding);
    return {
      code: given.code,
      name: coupon.name,
      percent: liquidScalar(benefit.kind === 'percent' ? new Big(benefit.percent) : undefined, 'percent', binding),
      amount: money(benefit.kind === 'amount' ? benefit.minor : undefined),
      minimum: money(minimum),
      valid_until: liquidScalar(given.validUntil === undefined ? undefined : given.validUntil - 1, 'instant', binding),
    };
  });
}

interface RowContext {
  readonly schema: Schema;
  readonly loaded: LoadedRows;
  readonly binding: LiquidBinding;
}

/** Own getters: Liquid reads own properties only, and a name that is not there stays an error. */
function liquidRow(row: Row, entity: string, context: RowContext): object {
  const readers: Record<string, () => unknown> = { id: () => row.id };
  for (const { name, type } of tableOf(context.schema, entity)?.fields ?? []) readers[name] = fieldReader(type, row[name], context);
  for (const part of Object.values(context.schema.entities)) {
    const { partOf } = part;
    if (partOf?.entity === entity) readers[partOf.as] = () => partsOf(part.name, partOf.field, row.id, context);
  }
  return withGetters(readers);
}

function fieldReader(type: FieldType, value: Value, context: RowContext): () => unknown {
  if (type.kind === 'ref') return () => rowById(type.entity, value, context);
  if (type.kind === 'list') return () => listOf(value).map((item) => liquidScalar(item, type.of, context.binding));
  return () => liquidScalar(value, type.of, context.binding);
}

function withGetters(readers: Readonly<Record<string, () => unknown>>): object {
  const object = {};
  for (const [name, get] of Object.entries(readers)) Object.defineProperty(object, name, { enumerable: true, get });
  return object;
}

function rowById(entity: string, id: Value, context: RowContext): object | null {
  const row = context.loaded[entity]?.find((candidate) => candidate.id === id);
  return row === undefined ? null : liquidRow(row, entity, context);
}

function partsOf(entity: string, field: string, of: string, context: RowContext): readonly object[] {
  return (context.loaded[entity] ?? []).filter((row) => row[field] === of).map((row) => liquidRow(row, entity, context));
}

function listOf(value: Value): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

/** Missing is null: it prints nothing, and a strict template may still ask for it. */
function liquidScalar(value: Value, type: Scalar, { format, minorDigits }: LiquidBinding): unknown {
  if (value === undefined) return null;
  if (typeof value === 'bigint') {
    const major = new Big(value.toString()).div(new Big(10).pow(minorDigits)).toNumber();
    return new LiquidValue('money', major, format.money(major));
  }
  if (value instanceof Big) {
    const number = value.toNumber();
    return new LiquidValue(type, number, type === 'percent' ? format.percent(number) : format.number(number));
  }
  if (typeof value === 'number')
    return new LiquidValue(type, value, type === 'duration' ? format.duration(value) : format.instant(value, 'long'));
  if (typeof value === 'string' && type === 'date') return new LiquidValue('date', value, format.date(value, 'long'));
  return value;
}
