import type { Type } from '../../../../language/program.ts';
import type { FieldType } from '../../../../language/schema/schema.ts';

/** A type of an expression, for people: `money`, `list of text`, `order`. */
export function typeWords(type: Type): string {
  if (type.kind === 'row') return type.entity;
  if (type.kind === 'rows') return `list of ${type.entity}`;
  return type.kind === 'list' ? `list of ${type.of}` : type.of;
}

/** A type of a field, for people. */
export function fieldTypeWords(type: FieldType): string {
  if (type.kind === 'ref') return type.entity;
  return type.kind === 'list' ? `list of ${type.of}` : type.of;
}
