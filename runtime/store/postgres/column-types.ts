/** The type of the column in which a field stands. */
import type { Scalar } from '../../../language/program.ts';
import type { FieldType } from '../../../language/schema/schema.ts';

const COLUMN_OF_SCALAR: Readonly<Record<Scalar, string>> = {
  text: 'text',
  number: 'numeric(20,6)',
  percent: 'numeric(20,6)',
  money: 'bigint',
  boolean: 'boolean',
  date: 'date',
  time: 'text',
  instant: 'timestamp(3) with time zone',
  duration: 'bigint',
  span: 'text',
};

/** The type as Postgres itself writes it (`format_type`). Lists are `text[]` whatever they hold. */
export function columnType(type: FieldType): string {
  if (type.kind === 'list') return 'text[]';
  return type.kind === 'ref' ? 'text' : COLUMN_OF_SCALAR[type.of];
}
