/** What is no row of a table, for a template: the payload of an event, the answer of an endpoint, an event with its row. */
import type { Field, Schema } from '../../../language/schema/schema.ts';
import type { Row, Value } from '../../values.ts';
import { type LiquidBinding, LiquidSource, type LoadedRows, scalarToLiquid, toLiquid } from './to-liquid.ts';

type Values = Readonly<Record<string, Value>>;

/** Values by the names of these fields; what is missing prints nothing. References are looked up in `loaded`. */
export function recordToLiquid(values: Values, fields: readonly Field[], schema: Schema, loaded: LoadedRows): LiquidSource {
  return new LiquidSource((binding) =>
    Object.fromEntries(fields.map((field) => [field.name, fieldValue(values[field.name], field, { schema, loaded, binding })])),
  );
}

/** An occurrence of an event as `bought` shows it: its row by the name of the table, its own fields by `event`. */
export function occurrenceToLiquid(
  event: string,
  { row, payload }: { readonly row: Row | undefined; readonly payload: Values },
  schema: Schema,
  loaded: LoadedRows,
): LiquidSource {
  const type = schema.events[event];
  const about = type?.about ?? 'contact';
  return new LiquidSource((binding) => ({
    [about]: row === undefined ? null : toLiquid(row, about, schema, loaded).bind(binding),
    event: recordToLiquid(payload, type?.fields ?? [], schema, loaded).bind(binding),
  }));
}

/** A list of what was made here. */
export const listToLiquid = (items: readonly LiquidSource[]): LiquidSource =>
  new LiquidSource((binding) => items.map((item) => item.bind(binding)));

interface Around {
  readonly schema: Schema;
  readonly loaded: LoadedRows;
  readonly binding: LiquidBinding;
}

function fieldValue(value: Value, { type }: Field, { schema, loaded, binding }: Around): unknown {
  if (type.kind === 'list') return (Array.isArray(value) ? value : []).map((item: Value) => scalarToLiquid(item, type.of).bind(binding));
  if (type.kind === 'scalar') return scalarToLiquid(value, type.of).bind(binding);
  const row = loaded[type.entity]?.find((candidate) => candidate.id === value);
  return row === undefined ? null : toLiquid(row, type.entity, schema, loaded).bind(binding);
}
