/** What `schema.yaml` refers to: types of fields, tables, and the fields that a table or an event names. */
import type { Code } from '../diagnostics/codes.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import type { YamlDocument, YamlPath } from '../yaml/yaml-document.ts';
import { parseFieldType, scalarNames } from './field-type.ts';
import { schemaFileWith } from './load-schema.ts';
import { type FileEntity, type FileFields, type OwnSchemaFile, writtenType } from './schema-file.ts';

interface Context {
  /** All tables, built in (off ones too) and own. */
  readonly tables: Readonly<Record<string, FileEntity>>;
  readonly error: (code: Code, path: YamlPath, message: string, help: string) => Diagnostic;
}

/** Reports types, tables and fields that do not exist or do not fit. */
export function checkOwnReferences(own: OwnSchemaFile, document: YamlDocument): readonly Diagnostic[] {
  const context: Context = {
    tables: schemaFileWith(own).entities,
    error: (code, path, message, help) => createDiagnostic(code, { message, help, span: document.spanOf(path) }),
  };
  return [
    ...checkFields(own.contact?.fields ?? {}, ['contact', 'fields'], context),
    ...Object.entries(own.entities ?? {}).flatMap(([name, entity]) => checkEntity(entity, ['entities', name], context)),
    ...Object.entries(own.events ?? {}).flatMap(([name, event]) => [
      ...checkFields(event.fields ?? {}, ['events', name, 'fields'], context),
      ...checkEventRow(event, ['events', name], context),
    ]),
  ];
}

function checkFields(fields: FileFields, path: YamlPath, { tables, error }: Context): readonly Diagnostic[] {
  const names = new Set(Object.keys(tables));
  return Object.entries(fields).flatMap(([name, field]) => {
    const type = writtenType(field);
    const place = typeof field === 'string' ? [...path, name] : [...path, name, 'type'];
    if (parseFieldType(type, names, names) === undefined) {
      const help = suggest(
        type,
        [...scalarNames(), ...names],
        'Write a kind of value such as `text`, `list of text`, or the name of a table.',
      );
      return [error('unknown-type', place, `\`${name}\` is of the type \`${type}\`, which is neither a kind of value nor a table.`, help)];
    }
    if (typeof field === 'string' || field.yearly !== true || type === 'date') return [];
    const message = `\`${name}\` is of the type \`${type}\`.`;
    return [error('yearly-without-date', [...path, name, 'yearly'], message, 'Leave out `yearly`, or write `type: date`.')];
  });
}

function checkEntity(entity: FileEntity, path: YamlPath, context: Context): readonly Diagnostic[] {
  const { contact, part_of: partOf, time } = entity;
  const found = [...checkFields(entity.fields, [...path, 'fields'], context)];
  if (contact !== undefined) found.push(...checkReference(entity, contact, 'contact', [...path, 'contact'], context));
  if (partOf !== undefined) {
    found.push(...checkWhole(partOf.entity, [...path, 'part_of', 'entity'], context));
    found.push(...checkReference(entity, partOf.field, partOf.entity, [...path, 'part_of', 'field'], context));
  }
  if (time !== undefined) found.push(...checkInstant(entity, time, [...path, 'time'], context));
  return found;
}

/** The field that points to the contact or the whole may be left out of `fields`; written there, it must be such a reference. */
function checkReference(entity: FileEntity, field: string, to: string, path: YamlPath, { error }: Context): readonly Diagnostic[] {
  const written = Object.hasOwn(entity.fields, field) ? entity.fields[field] : undefined;
  if (written === undefined || writtenType(written) === to) return [];
  const message = `\`${field}\` is of the type \`${writtenType(written)}\` and points to no row of \`${to}\`.`;
  return [error('invalid-value', path, message, `Leave it out of \`fields\`, or write \`${field}: ${to}\`.`)];
}

function checkWhole(name: string, path: YamlPath, context: Context): readonly Diagnostic[] {
  if (name !== 'contact') return checkTable(name, path, context);
  const help = 'Write `contact: FIELD` in place of `part_of`.';
  return [context.error('invalid-value', path, 'Rows of a contact are no parts of it.', help)];
}

function checkTable(name: string, path: YamlPath, { tables, error }: Context): readonly Diagnostic[] {
  if (Object.hasOwn(tables, name)) return [];
  const names = Object.keys(tables);
  return [error('unknown-table', path, `There is no table \`${name}\`.`, suggest(name, names, `There is ${names.join(', ')}.`))];
}

function checkInstant({ fields }: FileEntity, field: string, path: YamlPath, { error }: Context): readonly Diagnostic[] {
  const written = Object.hasOwn(fields, field) ? fields[field] : undefined;
  const instants = Object.keys(fields).filter((name) => writtenType(fields[name] ?? '') === 'instant');
  if (written === undefined)
    return [
      error(
        'unknown-field',
        path,
        `There is no field \`${field}\`.`,
        suggest(field, instants, 'Add it to `fields` with the type `instant`.'),
      ),
    ];
  if (writtenType(written) === 'instant') return [];
  return [error('invalid-value', path, `\`${field}\` is of the type \`${writtenType(written)}\`.`, 'Name a field of the type `instant`.')];
}

function checkEventRow(
  event: { readonly about?: string; readonly sets?: string; readonly sets_if_new?: string },
  path: YamlPath,
  context: Context,
): readonly Diagnostic[] {
  const about = event.about ?? 'contact';
  const wrong = checkTable(about, [...path, 'about'], context);
  const row = context.tables[about];
  if (wrong.length > 0 || row === undefined) return wrong;
  return [
    ...(event.sets === undefined ? [] : checkInstant(row, event.sets, [...path, 'sets'], context)),
    ...(event.sets_if_new === undefined ? [] : checkInstant(row, event.sets_if_new, [...path, 'sets_if_new'], context)),
  ];
}
