import type { Scalar, Type } from '../program.ts';
import type { FieldType } from '../schema/schema.ts';

/** The type of conditions. */
export const BOOLEAN = { kind: 'scalar', of: 'boolean' } as const satisfies Type;

/** A single value of this scalar. */
export function scalar(of: Scalar): Type {
  return { kind: 'scalar', of };
}

/** The type of an expression that reads a field of this type. */
export function typeOfField(field: FieldType): Type {
  return field.kind === 'ref' ? { kind: 'row', entity: field.entity } : field;
}

/** Whether two types are the same. */
export function sameType(a: Type, b: Type): boolean {
  if ('entity' in a || 'entity' in b) return a.kind === b.kind && 'entity' in a && 'entity' in b && a.entity === b.entity;
  return a.kind === b.kind && a.of === b.of;
}

/** A month has no fixed length, so a span of the calendar cannot be put in an order. */
const UNORDERED: readonly Scalar[] = ['text', 'boolean', 'span'];

/** Whether values of this type have an order: `<` and `max` know what to do. Text has none, so that both stores agree. */
export function isOrdered(type: Type): boolean {
  return type.kind === 'scalar' && !UNORDERED.includes(type.of);
}

/** Whether this is a single value of one of these scalars. */
export function isScalar(type: Type, ...scalars: readonly Scalar[]): boolean {
  return type.kind === 'scalar' && scalars.includes(type.of);
}

const WORDS: Readonly<Record<Scalar, string>> = {
  text: 'text',
  number: 'a number',
  boolean: 'yes or no',
  money: 'money',
  percent: 'a percentage',
  date: 'a date',
  instant: 'a point in time',
  time: 'a time of day',
  duration: 'a duration',
  span: 'a span of the calendar',
};

/** A table's name with its article: ``an `order` ``. */
export function aRow(entity: string): string {
  return `${/^[aeiou]/.test(entity) ? 'an' : 'a'} \`${entity}\``;
}

const EXAMPLES: Readonly<Record<Scalar, string>> = {
  text: '"Paris"',
  number: '3',
  boolean: 'true',
  money: '40 EUR',
  percent: '20%',
  date: '2026-12-24',
  instant: '3d ago',
  time: '09:00',
  duration: '3d',
  span: '"P6M"',
};

/** How a value of this scalar is written: `40 EUR`. */
export function exampleOf(of: Scalar): string {
  return EXAMPLES[of];
}

/** A type in words: `money`, `a list of text`, `a row of \`order\``. */
export function describe(type: Type): string {
  if (type.kind === 'rows') return `a list of rows of \`${type.entity}\``;
  if (type.kind === 'row') return `a row of \`${type.entity}\``;
  return type.kind === 'list' ? `a list (of ${type.of})` : WORDS[type.of];
}
