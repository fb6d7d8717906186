import type { Scalar } from '../program.ts';
import type { FieldType } from './schema.ts';

const SCALARS = [
  'text',
  'number',
  'boolean',
  'money',
  'percent',
  'date',
  'instant',
  'time',
  'duration',
  'span',
] as const satisfies readonly Scalar[];

/** The scalar of this name, if it is one. */
export function scalarNamed(name: string): Scalar | undefined {
  return SCALARS.find((scalar) => scalar === name);
}

/** All names of scalars. */
export function scalarNames(): readonly string[] {
  return SCALARS;
}

/**
 * Reads the type of a field: a scalar, `list of` a scalar, or a table. A table that is known but off gives a text, the id.
 * Undefined if it is none of these.
 */
export function parseFieldType(text: string, active: ReadonlySet<string>, known: ReadonlySet<string>): FieldType | undefined {
  const scalar = scalarNamed(text);
  if (scalar !== undefined) return { kind: 'scalar', of: scalar };
  const listed = /^list of (\w+)$/.exec(text)?.[1];
  const of = listed === undefined ? undefined : scalarNamed(listed);
  if (of !== undefined) return { kind: 'list', of };
  if (active.has(text)) return { kind: 'ref', entity: text };
  return known.has(text) ? { kind: 'scalar', of: 'text' } : undefined;
}
