/** Fields of a row in words, by their types. */
import { spokenDuration } from '../../../compiler/words/duration.ts';
import { moneyWords } from '../../../compiler/words/expression.ts';
import type { Scalar } from '../../../language/program.ts';
import type { Schema } from '../../../language/schema/schema.ts';
import type { Settings } from '../../../language/settings/settings.ts';
import type { Row, Value } from '../../values.ts';
import { instantInWords } from './plain.ts';

/** What reading values needs of the workspace. */
export interface FieldWording {
  readonly settings: Pick<Settings, 'store'>;
  readonly schema: Schema;
}

/** The contact's known fields, in the schema's order. */
export function fieldsInWords(row: Row, { settings, schema }: FieldWording): readonly { readonly name: string; readonly value: string }[] {
  return (schema.entities.contact?.fields ?? []).flatMap(({ name, type }) => {
    const value = row[name];
    if (value === undefined) return [];
    const words = type.kind === 'ref' ? String(value) : valueInWords(value, type.of, settings.store);
    return words === '' ? [] : [{ name, value: words }];
  });
}

function valueInWords(value: Value, type: Scalar, store: Settings['store']): string {
  if (Array.isArray(value)) return value.map((item) => valueInWords(item, type, store)).join(', ');
  switch (type) {
    case 'money':
      return moneyWords(String(value), store.currency);
    case 'percent':
      return `${String(value)}%`;
    case 'instant':
      return typeof value === 'number' ? instantInWords(value, store.timeZone) : String(value);
    case 'duration':
      return typeof value === 'number' ? spokenDuration(value) : String(value);
    case 'boolean':
      return value === true ? 'yes' : 'no';
    default:
      return String(value);
  }
}
