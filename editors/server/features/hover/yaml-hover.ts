/** Keys of YAML files, as their JSON Schemas explain them. */
import type { Hover } from 'vscode-languageserver';
import { ranges } from '../../core/positions.ts';
import type { Place } from '../../core/snapshot.ts';
import { descriptionOf, partAt, schemaOfFile, valuesOf } from '../../yaml/schema-walk.ts';
import { yamlPathAt } from '../../yaml/yaml-place.ts';
import { yamlAround } from '../../yaml/yaml-text.ts';
import { code, names, paragraphs, shown } from './markdown.ts';

/** Hover on a key or value; null elsewhere. */
export function yamlHover({ file, text, offset }: Place): Hover | null {
  const yaml = yamlAround(file, text, offset);
  const schema = schemaOfFile(file);
  const found = yaml && yamlPathAt(yaml.text, offset - yaml.start);
  const part = schema && found && partAt(schema, found.path);
  if (yaml === undefined || found === undefined || part === undefined) return null;
  const values = valuesOf(part);
  const help = descriptionOf(part);
  if (help === undefined && values.length === 0) return null;
  const range = ranges(file, text)(yaml.start + found.start, yaml.start + found.end);
  return shown(paragraphs(code(found.path.join('.'), 'yaml'), help, values.length === 0 ? undefined : `One of ${names(values)}.`), range);
}
