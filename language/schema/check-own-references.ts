/** What `schema.yaml` refers to: types of fields, tables, and the fields that a table or an event names. */
import type { Code } from '../diagnostics/codes.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Choice } from '../diagnostics/diagnostic.ts';
import { choicesOf, spelling } from '../diagnostics/spelling.ts';
import type { YamlDocument, YamlPath } from '../yaml/yaml-document.ts';
import { parseFieldType, scalarNames } from './field-type.ts';
import { schemaFileWith } from './load-schema.ts';
import type { OwnProblem } from './own-problem.ts';
import { isBuiltin, ownTables } from './own-tables.ts';
import { type FileEntity, type FileEvent, type FileFields, type OwnSchemaFile, writtenType } from './schema-file.ts';

interface Context {
  /** All tables, built in (off ones too) and own. */
  readonly tables: Readonly<Record<string, FileEntity>>;
  /** A problem of the value at `path`; `drop` is what is left out for it, absent: that value. */
  readonly error: (code: Code, path: YamlPath, message: string, help: string, drop?: YamlPath) => OwnProblem;
  /** As `error`, of a name that is not among those that are known there. */
  readonly unknown: (
    code: Code,
    path: YamlPath,
    name: string,
    message: string,
    known: readonly Choice[],
    fallback: string,
    drop?: YamlPath,
  ) => OwnProblem;
}

/** Reports types, tables and fields that do not exist or do not fit. */
export function checkOwnReferences(own: OwnSchemaFile, document: YamlDocument): readonly OwnProblem[] {
  const context: Context = {
    tables: schemaFileWith(own).entities,
    error: (code, path, message, help, drop = path) => ({
      diagnostic: createDiagnostic(code, { message, help, span: document.spanOf(path) }),
      drop,
    }),
    unknown: (code, path, text, message, known, fallback, drop = path) => {
      const span = document.contentSpanOf(path);
      return { diagnostic: createDiagnostic(code, { message, span, ...spelling({ text, span }, known, fallback) }), drop };
    },
  };
  return [
    ...checkFields(own.contact?.fields ?? {}, ['contact', 'fields'], context),
    ...Object.entries(own.entities ?? {}).flatMap(([name, { fields }]) =>
      isBuiltin(name) ? checkFields(fields, ['entities', name, 'fields'], context) : [],
    ),
    ...Object.entries(ownTables(own)).flatMap(([name, entity]) => checkEntity(entity, ['entities', name], context)),
    ...Object.entries(own.events ?? {}).flatMap(([name, event]) => [
      ...checkFields(event.fields ?? {}, ['events', name, 'fields'], context),
      ...checkEventRow(event, ['events', name], context),
      ...checkSource(event, ['events', name], context),
    ]),
  ];
}

function checkFields(fields: FileFields, path: YamlPath, { tables, error, unknown }: Context): readonly OwnProblem[] {
  const names = new Set(Object.keys(tables));
  return Object.entries(fields).flatMap(([name, field]) => {
    const type = writtenType(field);
    const place = typeof field === 'string' ? [...path, name] : [...path, name, 'type'];
    if (parseFieldType(type, names, names) === undefined) {
      const known = [...choicesOf(scalarNames(), 'value'), ...choicesOf(names, 'entity')];
      const fallback = 'Write a kind of value such as `text`, `list of text`, or the name of a table.';
      const message = `\`${name}\` is of the type \`${type}\`, which is neither a kind of value nor a table.`;
      return [unknown('unknown-type', place, type, message, known, fallback, [...path, name])];
    }
    if (typeof field === 'string' || field.yearly !== true || type === 'date') return [];
    const message = `\`${name}\` is of the type \`${type}\`.`;
    return [error('yearly-without-date', [...path, name, 'yearly'], message, 'Leave out `yearly`, or write `type: date`.')];
  });
}

function checkEntity(entity: FileEntity, path: YamlPath, context: Context): readonly OwnProblem[] {
  const { contact, part_of: partOf, time } = entity;
  const found = [...checkFields(entity.fields, [...path, 'fields'], context)];
  if (contact !== undefined) found.push(...checkReference(entity, contact, 'contact', [...path, 'contact'], context));
  if (partOf !== undefined) {
    found.push(...checkWhole(partOf.entity, [...path, 'part_of', 'entity'], context, [...path, 'part_of']));
    found.push(...checkReference(entity, partOf.field, partOf.entity, [...path, 'part_of', 'field'], context));
  }
  if (time !== undefined) found.push(...checkInstant(entity, time, [...path, 'time'], context));
  return found;
}

/** The field that points to the contact or the whole may be left out of `fields`; written there, it must be such a reference. */
function checkReference(entity: FileEntity, field: string, to: string, path: YamlPath, { error }: Context): readonly OwnProblem[] {
  const written = Object.hasOwn(entity.fields, field) ? entity.fields[field] : undefined;
  if (written === undefined || writtenType(written) === to) return [];
  const message = `\`${field}\` is of the type \`${writtenType(written)}\` and points to no row of \`${to}\`.`;
  const help = `Leave it out of \`fields\`, or write \`${field}: ${to}\`.`;
  return [error('invalid-value', path, message, help, [...path.slice(0, 2), 'fields', field])];
}

function checkWhole(name: string, path: YamlPath, context: Context, drop: YamlPath): readonly OwnProblem[] {
  if (name !== 'contact') return checkTable(name, path, context, drop);
  const help = 'Write `contact: FIELD` in place of `part_of`.';
  return [context.error('invalid-value', path, 'Rows of a contact are no parts of it.', help, drop)];
}

function checkTable(name: string, path: YamlPath, { tables, unknown }: Context, drop?: YamlPath): readonly OwnProblem[] {
  if (Object.hasOwn(tables, name)) return [];
  const names = Object.keys(tables);
  const message = `There is no table \`${name}\`.`;
  return [unknown('unknown-table', path, name, message, choicesOf(names, 'entity'), `There is ${names.join(', ')}.`, drop)];
}

function checkInstant({ fields }: FileEntity, field: string, path: YamlPath, { error, unknown }: Context): readonly OwnProblem[] {
  const written = Object.hasOwn(fields, field) ? fields[field] : undefined;
  const instants = Object.keys(fields).filter((name) => writtenType(fields[name] ?? '') === 'instant');
  if (written === undefined) {
    const fallback = 'Add it to `fields` with the type `instant`.';
    return [unknown('unknown-field', path, field, `There is no field \`${field}\`.`, choicesOf(instants, 'field'), fallback)];
  }
  if (writtenType(written) === 'instant') return [];
  return [error('invalid-value', path, `\`${field}\` is of the type \`${writtenType(written)}\`.`, 'Name a field of the type `instant`.')];
}

function checkEventRow(
  event: { readonly about?: string; readonly sets?: string; readonly sets_if_new?: string },
  path: YamlPath,
  context: Context,
): readonly OwnProblem[] {
  const about = event.about ?? 'contact';
  const wrong = checkTable(about, [...path, 'about'], context, path);
  const row = context.tables[about];
  if (wrong.length > 0 || row === undefined) return wrong;
  return [
    ...(event.sets === undefined ? [] : checkInstant(row, event.sets, [...path, 'sets'], context)),
    ...(event.sets_if_new === undefined ? [] : checkInstant(row, event.sets_if_new, [...path, 'sets_if_new'], context)),
  ];
}

/** A condition tells apart what is received under one name, so the name must be said. */
function checkSource({ source, where }: Pick<FileEvent, 'source' | 'where'>, path: YamlPath, { error }: Context): readonly OwnProblem[] {
  if (where === undefined || source !== undefined) return [];
  const message = `\`${path.at(-1)}\` has a \`where\`, but nothing says under which name it is received.`;
  return [error('missing-key', [...path, 'where'], message, 'Add `source:`, the name under which it is received.')];
}
