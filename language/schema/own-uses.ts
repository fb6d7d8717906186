import { typeOfField } from '../check/types.ts';
import type { Target, Use } from '../check/uses.ts';
import type { YamlDocument, YamlPath } from '../yaml/yaml-document.ts';
import { parseFieldType } from './field-type.ts';
import { schemaFileWith } from './load-schema.ts';
import { isBuiltin } from './own-tables.ts';
import { type FileField, type FileFields, type OwnSchemaFile, writtenType } from './schema-file.ts';

/** The names that `schema.yaml` declares (tables, collections, fields, events), and those of tables and fields that it uses. */
export function ownUses(own: OwnSchemaFile, document: YamlDocument): readonly Use[] {
  const tables = new Set(Object.keys(schemaFileWith(own).entities));
  const noter: Noter = {
    tables,
    key: (path, target, { field, role = 'declaration' } = {}) => ({
      span: document.keySpanOf(path),
      target,
      role,
      ...typeIn(field, tables),
    }),
    value: (path, target, role = 'use') => ({ span: document.contentSpanOf(path), target, role }),
  };
  return [
    ...fieldUses('contact', own.contact?.fields ?? {}, ['contact', 'fields'], noter),
    ...Object.entries(own.entities ?? {}).flatMap(([name, entity]) => {
      const path = ['entities', name];
      const ofTable = (key: 'contact' | 'time'): readonly Use[] => {
        const field = entity[key];
        const isWritten = field !== undefined && Object.hasOwn(entity.fields, field);
        return isWritten ? [noter.value([...path, key], { kind: 'field', entity: name, name: field })] : [];
      };
      return [
        noter.key(path, { kind: 'entity', name }, { role: isBuiltin(name) ? 'use' : 'declaration' }),
        ...(entity.collection === undefined
          ? []
          : [noter.value([...path, 'collection'], { kind: 'collection', entity: name, name: entity.collection }, 'declaration')]),
        ...ofTable('contact'),
        ...ofTable('time'),
        ...partUses(name, entity.part_of, [...path, 'part_of'], noter),
        ...fieldUses(name, entity.fields, [...path, 'fields'], noter),
      ];
    }),
    ...eventUses(own, noter),
  ];
}

interface Noter {
  readonly tables: ReadonlySet<string>;
  readonly key: (path: YamlPath, target: Target, more?: { readonly field?: FileField; readonly role?: Use['role'] }) => Use;
  readonly value: (path: YamlPath, target: Target, role?: Use['role']) => Use;
}

function typeIn(field: FileField | undefined, tables: ReadonlySet<string>): Pick<Use, 'type'> {
  const type = field === undefined ? undefined : parseFieldType(writtenType(field), tables, tables);
  return type === undefined ? {} : { type: typeOfField(type) };
}

function partUses(
  entity: string,
  partOf: { readonly entity: string; readonly as: string } | undefined,
  path: YamlPath,
  { value }: Noter,
): readonly Use[] {
  if (partOf === undefined) return [];
  return [
    value([...path, 'entity'], { kind: 'entity', name: partOf.entity }),
    value([...path, 'as'], { kind: 'collection', entity, name: partOf.as }, 'declaration'),
  ];
}

function fieldUses(entity: string, fields: FileFields, path: YamlPath, noter: Noter): readonly Use[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    noter.key([...path, name], { kind: 'field', entity, name }, { field }),
    ...typeUses(field, [...path, name], noter),
  ]);
}

/** A type that is a table. */
function typeUses(field: FileField, path: YamlPath, { tables, value }: Noter): readonly Use[] {
  const type = writtenType(field);
  if (!tables.has(type)) return [];
  return [value(typeof field === 'string' ? path : [...path, 'type'], { kind: 'entity', name: type })];
}

function eventUses(own: OwnSchemaFile, noter: Noter): readonly Use[] {
  return Object.entries(own.events ?? {}).flatMap(([name, event]) => {
    const path = ['events', name];
    const about = event.about ?? 'contact';
    const setUses = (['sets', 'sets_if_new'] as const).flatMap((key) => {
      const field = event[key];
      return field === undefined ? [] : [noter.value([...path, key], { kind: 'field', entity: about, name: field })];
    });
    return [
      noter.key(path, { kind: 'event', name }),
      ...(event.short === undefined ? [] : [noter.value([...path, 'short'], { kind: 'event', name }, 'declaration')]),
      ...(event.about === undefined ? [] : [noter.value([...path, 'about'], { kind: 'entity', name: about })]),
      ...setUses,
      ...Object.entries(event.fields ?? {}).flatMap(([field, type]) => [
        noter.key([...path, 'fields', field], { kind: 'event field', event: name, name: field }, { field: type }),
        ...typeUses(type, [...path, 'fields', field], noter),
      ]),
    ];
  });
}
