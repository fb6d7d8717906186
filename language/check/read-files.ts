import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkVariants } from '../messages/check-variants.ts';
import { readMessage } from '../messages/read-message.ts';
import type { Message } from '../program.ts';
import { loadSchema, optionalEntities } from '../schema/load-schema.ts';
import { readOwnSchema } from '../schema/read-own-schema.ts';
import type { Schema } from '../schema/schema.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { Settings } from '../settings/settings.ts';
import type { SourceFile } from '../syntax/ast.ts';
import { parse } from '../syntax/parse.ts';
import { createLineIndex } from '../yaml/line-index.ts';

const SETTINGS_FILE = 'relance.yaml';
const SCHEMA_FILE = 'schema.yaml';

/** Texts by path relative to the workspace. */
export type Files = ReadonlyMap<string, string>;

/** The settings of the workspace; without them nothing else can be checked. */
export function readSettingsFile(files: Files): { readonly settings?: Settings; readonly diagnostics: readonly Diagnostic[] } {
  const text = files.get(SETTINGS_FILE);
  if (text !== undefined) return readSettings(SETTINGS_FILE, text);
  const help = 'Write one with `language: 1`, `store:` and `channels:`.';
  const span = createLineIndex(SETTINGS_FILE, '').span(0, 0);
  return { diagnostics: [createDiagnostic('no-settings', { message: 'The folder of `relance.yaml` is the workspace.', help, span })] };
}

/** What names can refer to: the schema as far as it is on, and whole; or what is wrong with `schema.yaml`, without which names cannot be checked. */
export type ReadSchema =
  | { readonly kind: 'read'; readonly schema: Schema; readonly wholeSchema: Schema }
  | { readonly kind: 'broken'; readonly diagnostics: readonly Diagnostic[] };

/** The built-in schema with what `schema.yaml` adds, if there is one. */
export function readSchema(files: Files, modules: readonly string[]): ReadSchema {
  const text = files.get(SCHEMA_FILE);
  const { own, diagnostics } = text === undefined ? { own: {}, diagnostics: [] } : readOwnSchema(SCHEMA_FILE, text);
  if (own === undefined) return { kind: 'broken', diagnostics };
  return { kind: 'read', schema: loadSchema(modules, own), wholeSchema: loadSchema(optionalEntities(), own) };
}

/** All messages, with the names of those that are broken. */
export interface ReadMessages {
  readonly byName: ReadonlyMap<string, readonly Message[]>;
  readonly broken: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every file below `messages/`. */
export function readMessages(files: Files, schema: Schema, storeLocale: string): ReadMessages {
  const read = [...files].filter(([path]) => path.startsWith('messages/')).map(([path, text]) => readMessage(path, text, schema));
  const broken = read.flatMap(({ name, message }) => (name === undefined || message !== undefined ? [] : [name]));
  const variants = checkVariants(
    read.flatMap(({ message }) => message ?? []),
    storeLocale,
    new Set(broken),
  );
  return { byName: variants.byName, broken, diagnostics: [...read.flatMap((one) => one.diagnostics), ...variants.diagnostics] };
}

/** Parses every `.campaign` file, in the order of their paths. */
export function readCampaignFiles(files: Files): { readonly sources: readonly SourceFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const paths = [...files.keys()].filter((path) => path.endsWith('.campaign')).sort();
  const parsed = paths.map((path) => parse(path, files.get(path) ?? ''));
  return { sources: parsed.map(({ ast }) => ast), diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics) };
}
