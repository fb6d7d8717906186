/** What `schema.yaml` says under `entities:`: tables of the shop's own, and fields that it adds to built-in ones. */
import { builtinTables, type FileEntity, type FileFields, type OwnSchemaFile } from './schema-file.ts';

/** The tables that the file declares, by name. */
export function ownTables(own: OwnSchemaFile): Readonly<Record<string, FileEntity>> {
  const written = Object.entries(own.entities ?? {});
  return Object.fromEntries(
    written.flatMap(([name, { collection, ...rest }]) =>
      isBuiltin(name) || collection === undefined ? [] : [[name, { collection, ...rest }]],
    ),
  );
}

/** The fields that the file adds to built-in tables, by table; those of the contact among them. */
export function addedFields(own: OwnSchemaFile): Readonly<Record<string, FileFields>> {
  const written = Object.entries(own.entities ?? {}).flatMap(([name, { fields }]) => (isBuiltin(name) ? [[name, fields] as const] : []));
  return { ...Object.fromEntries(written), ...(own.contact === undefined ? {} : { contact: own.contact.fields }) };
}

/** Whether a table is built in. */
export function isBuiltin(table: string): boolean {
  return builtinTables.includes(table);
}
