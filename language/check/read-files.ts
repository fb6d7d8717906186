/** Reads the files of a workspace. What was read of a text that has not changed is the same object the next time. */
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { LINT_NAMES } from '../lint/rules.ts';
import { checkVariants } from '../messages/check-variants.ts';
import { type ReadMessage, readMessage } from '../messages/read-message.ts';
import type { Message } from '../program.ts';
import { loadSchema, optionalEntities } from '../schema/load-schema.ts';
import { readOwnSchema } from '../schema/read-own-schema.ts';
import type { Schema } from '../schema/schema.ts';
import { assumedSettings } from '../settings/assumed-settings.ts';
import { type ReadSettings, readSettings } from '../settings/read-settings.ts';
import { type Parsed, parse } from '../syntax/parse.ts';
import { createLineIndex } from '../yaml/line-index.ts';
import type { Use } from './uses.ts';

const SETTINGS_FILE = 'relance.yaml';
const SCHEMA_FILE = 'schema.yaml';

/** Texts by path relative to the workspace. */
export type Files = ReadonlyMap<string, string>;

/** The settings of the workspace, as far as they can be read. */
export function readSettingsFile(files: Files): ReadSettings {
  const text = files.get(SETTINGS_FILE);
  if (text !== undefined) return readSettings(SETTINGS_FILE, text, LINT_NAMES);
  const help = 'Write one with `language: 1`, `store:` and `channels:`, or let `relance init` do it.';
  const span = createLineIndex(SETTINGS_FILE, '').span(0, 0);
  const diagnostic = createDiagnostic('no-settings', { message: 'The folder of `relance.yaml` is the workspace.', help, span });
  return { settings: assumedSettings(), broken: [], diagnostics: [diagnostic], uses: [] };
}

/** What names can refer to: the schema as far as it is on, and whole. */
export interface ReadSchema {
  readonly schema: Schema;
  readonly wholeSchema: Schema;
  /** Names in `schema.yaml` whose declaration is broken. */
  readonly broken: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly uses: readonly Use[];
}

/** The built-in schema with what `schema.yaml` adds, if there is one, as far as it can be read. */
export function readSchema(files: Files, modules: readonly string[]): ReadSchema {
  const text = files.get(SCHEMA_FILE);
  const { own, broken, diagnostics, uses } =
    text === undefined ? { own: {}, broken: [], diagnostics: [], uses: [] } : readOwnSchema(SCHEMA_FILE, text);
  return { schema: loadSchema(modules, own), wholeSchema: loadSchema(optionalEntities(), own), broken, diagnostics, uses };
}

/** All messages, with the names of those that are broken. */
export interface ReadMessages {
  readonly byName: ReadonlyMap<string, readonly Message[]>;
  readonly broken: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly uses: readonly Use[];
}

/** Reads every file below `messages/`. */
export type MessagesReader = (files: Files, schema: Schema, storeLocale: string) => ReadMessages;

/** A reader that reads a file again only when its text or the schema has changed. */
export function createMessagesReader(): MessagesReader {
  const read = createReader<ReadMessage, Schema>((path, text, schema) => readMessage(path, text, schema));
  let last: ReadMessages | undefined;
  let lastParts: readonly unknown[] = [];
  return (files, schema, storeLocale) => {
    const all = [...files].filter(([path]) => path.startsWith('messages/')).map(([path, text]) => read(path, text, schema));
    const parts = [storeLocale, ...all];
    if (last !== undefined && sameItems(parts, lastParts)) return last;
    lastParts = parts;
    last = group(all, storeLocale, last?.byName);
    return last;
  };
}

function group(read: readonly ReadMessage[], storeLocale: string, before: ReadMessages['byName'] = new Map()): ReadMessages {
  const broken = read.flatMap(({ name, message }) => (name === undefined || message !== undefined ? [] : [name]));
  const messages = read.flatMap(({ message }) => message ?? []);
  const variants = checkVariants(messages, storeLocale, new Set(broken));
  // Lists that hold the same messages stay the same objects: what was looked up has not changed.
  const byName = new Map([...variants.byName].map(([name, list]) => [name, keep(before.get(name), list)]));
  const diagnostics = [...read.flatMap((one) => one.diagnostics), ...variants.diagnostics];
  return { byName, broken, diagnostics, uses: read.flatMap((one) => one.uses) };
}

function keep<T>(before: readonly T[] | undefined, list: readonly T[]): readonly T[] {
  return before !== undefined && sameItems(before, list) ? before : list;
}

/** Parses every `.campaign` file, in the order of their paths. */
export type CampaignsReader = (files: Files) => readonly Parsed[];

/** A reader that parses a file again only when its text has changed. */
export function createCampaignsReader(): CampaignsReader {
  const read = createReader<Parsed, undefined>((path, text) => parse(path, text));
  return (files) =>
    [...files.keys()]
      .filter((path) => path.endsWith('.campaign'))
      .sort()
      .map((path) => read(path, files.get(path) ?? '', undefined));
}

/** Reads texts by path and remembers the last answer of each; `about` is what else the answer depends on. Paths that are gone are kept: one small object each. */
function createReader<T, A>(make: (path: string, text: string, about: A) => T): (path: string, text: string, about: A) => T {
  const known = new Map<string, { readonly text: string; readonly about: A; readonly made: T }>();
  return (path, text, about) => {
    const found = known.get(path);
    if (found !== undefined && found.about === about && found.text === text) return found.made;
    const made = make(path, text, about);
    known.set(path, { text, about, made });
    return made;
  };
}

/** Whether two lists hold the same objects. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
