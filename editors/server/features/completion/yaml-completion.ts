/** Completion of YAML: keys and values that the JSON Schemas name, and names of tables and zones where they belong. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { scalarNames } from '../../../../language/schema/field-type.ts';
import { optionalEntities } from '../../../../language/schema/load-schema.ts';
import { timeZones } from '../../../../language/settings/time-zone.ts';
import type { YamlPath } from '../../../../language/yaml/yaml-document.ts';
import { ranges } from '../../core/positions.ts';
import type { Place, Snapshot } from '../../core/snapshot.ts';
import { wordAt } from '../../core/words.ts';
import { descriptionOf, keysOf, partAt, type SchemaPart, schemaOfFile, valuesOf } from '../../yaml/schema-walk.ts';
import { yamlPlaceAt } from '../../yaml/yaml-place.ts';
import { yamlAround } from '../../yaml/yaml-text.ts';

/** What may stand at a place of a YAML file. */
export function yamlCompletion({ snapshot, file, text, offset }: Place): CompletionItem[] {
  const yaml = yamlAround(file, text, offset);
  const schema = schemaOfFile(file);
  if (yaml === undefined || schema === undefined) return [];
  const { start } = wordAt(text, offset);
  const place = yamlPlaceAt(yaml.text, start - yaml.start, offset - yaml.start);
  const part = place && partAt(schema, place.path);
  if (place === undefined) return [];
  const range = ranges(file, text)(start, offset);
  const items = place.kind === 'key' ? keyItems(part, place.beside) : valueItems(snapshot, part, place.path);
  return items.map(({ text: newText, ...item }) => ({ ...item, textEdit: { range, newText: newText ?? item.label } }));
}

type Item = CompletionItem & { readonly text?: string };

function keyItems(part: SchemaPart | undefined, beside: readonly string[]): readonly Item[] {
  const free = part === undefined ? [] : keysOf(part).filter(({ key }) => !beside.includes(key));
  return free.map(({ key, part: child, required }): Item => {
    const documentation = descriptionOf(child);
    return {
      label: key,
      kind: CompletionItemKind.Property,
      text: child.type === 'object' || child.type === 'array' ? `${key}:` : `${key}: `,
      sortText: `${required ? 0 : 1}${key}`,
      ...(required ? { detail: 'required' } : {}),
      ...(documentation === undefined ? {} : { documentation }),
    };
  });
}

function valueItems(snapshot: Snapshot, part: SchemaPart | undefined, path: YamlPath): readonly Item[] {
  const listed = part === undefined ? [] : valuesOf(part).map((label): Item => ({ label, kind: CompletionItemKind.EnumMember }));
  return listed.length > 0 ? listed : namedValues(snapshot, path);
}

/** Values that are names: of tables, types, zones and tags. */
function namedValues({ checked }: Snapshot, path: YamlPath): readonly Item[] {
  const { schema, campaigns } = checked.partial;
  const [first, second] = path;
  const last = path.at(-1);
  const items = (labels: Iterable<string>, kind: CompletionItemKind): readonly Item[] => [...labels].map((label) => ({ label, kind }));
  const types = (): readonly Item[] => [
    ...items(scalarNames(), CompletionItemKind.TypeParameter),
    ...items(Object.keys(schema.entities), CompletionItemKind.Struct),
  ];
  if (first === 'modules') return items(optionalEntities(), CompletionItemKind.Struct);
  if (first === 'store' && second === 'time_zone') return items(timeZones(), CompletionItemKind.Value);
  if (first === 'needs') return [...types(), ...items(['coupon'], CompletionItemKind.Struct)];
  if (last === 'tagged' || path.includes('except')) return items(new Set(campaigns.flatMap(({ tags }) => tags)), CompletionItemKind.Value);
  if (last === 'about' || last === 'entity') return items(Object.keys(schema.entities), CompletionItemKind.Struct);
  return path.at(-2) === 'fields' || last === 'type' ? types() : [];
}
