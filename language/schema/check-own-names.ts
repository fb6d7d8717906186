/**
 * Names of `schema.yaml`: none is a reserved word, and none means something already, in the built-in schema (also in its tables that are
 * off, so that turning one on breaks nothing) or in the language.
 */
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import { reservedWords } from '../syntax/tokens/words.ts';
import type { YamlDocument, YamlPath } from '../yaml/yaml-document.ts';
import { builtinSchema, schemaFileWith } from './load-schema.ts';
import type { OwnProblem } from './own-problem.ts';
import { isBuiltin, ownTables } from './own-tables.ts';
import type { FileEntity, FileFields, OwnSchemaFile } from './schema-file.ts';

/** A name as it is written: a key of the file, or a value of it. */
interface Written {
  readonly text: string;
  readonly path: YamlPath;
  readonly isKey: boolean;
  /** What it means already, as the rest of a sentence; undefined if it is free. */
  readonly taken?: string | undefined;
  /** What to do where it is taken; absent: to choose another name. */
  readonly help?: string;
  /** What is left out where the name is wrong; absent: what stands at `path`. */
  readonly drop?: YamlPath;
}

/** Names that are reserved, taken, or too long for the database. */
export function checkOwnNames(own: OwnSchemaFile, document: YamlDocument): readonly OwnProblem[] {
  return [...tableNames(own), ...fieldNames(own), ...eventNames(own)].flatMap((name) => {
    const drop = name.drop ?? name.path;
    const span = name.isKey ? document.keySpanOf(name.path) : document.spanOf(name.path);
    const word = name.text.split(' ').find((part) => reservedWords.some((reserved) => reserved === part));
    if (word !== undefined) {
      const message = `\`${word}\` is a word of the language and cannot name anything.`;
      return [{ diagnostic: createDiagnostic('reserved-word', { message, help: helpForReserved(word, name.text), span }), drop }];
    }
    if (name.text.length > MOST_LETTERS) {
      const message = `\`${name.text}\` has ${name.text.length} letters.`;
      const help = `Take a name of at most ${MOST_LETTERS} letters: the database knows no longer ones.`;
      return [{ diagnostic: createDiagnostic('name-too-long', { message, help, span }), drop }];
    }
    if (name.taken === undefined) return [];
    const message = `\`${name.text}\` ${name.taken}.`;
    return [{ diagnostic: createDiagnostic('name-taken', { message, help: name.help ?? 'Choose another name.', span }), drop }];
  });
}

/** Verbs that can take the place of a reserved one. */
const OTHER_VERBS: Readonly<Record<string, string>> = { received: 'made', given: 'granted', started: 'begun', expected: 'awaited' };

/** An event has a verb, which `my_received` is none of. */
function helpForReserved(word: string, name: string): string {
  const [subject = '', verb = ''] = name.split(' ');
  if (verb !== word) return `Take another name, for example \`${name.replace(word, `my_${word}`)}\`.`;
  return `Take another verb, for example \`${subject} ${OTHER_VERBS[word] ?? 'happened'}\`.`;
}

/** Postgres cuts names of tables and columns after 63 bytes; ours are ASCII. */
const MOST_LETTERS = 63;

/** Columns that Postgres gives every table. */
const SYSTEM_COLUMNS: readonly string[] = ['tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid'];

/** Names that stand for something else in conditions, now or in a later version. */
const MEANT: Readonly<Record<string, string>> = {
  event: 'means the event that a filter tests',
  message: 'means a message that was sent',
  messages: 'means the messages that were sent',
  run: 'means a run of a campaign',
  runs: 'means the runs of campaigns',
  coupons: 'means the coupons that were given',
};

/** What tables and collections are called already. */
function tableWords(): ReadonlyMap<string, string> {
  const builtin = Object.entries(builtinSchema().entities).flatMap(([name, entity]): readonly [string, string][] => [
    [name, 'is a table of the built-in schema'],
    [entity.collection, `is what the rows of \`${name}\` are called`],
  ]);
  return new Map([...builtin, ...Object.entries(MEANT)]);
}

function tableNames(own: OwnSchemaFile): readonly Written[] {
  const taken = new Map(tableWords());
  const found: Written[] = [];
  if (own.entities !== undefined && Object.hasOwn(own.entities, 'contact')) {
    found.push({
      text: 'contact',
      path: ['entities', 'contact'],
      isKey: true,
      taken: 'is no table beside others',
      help: 'Write its own fields under `contact:` at the top of this file.',
    });
  }
  for (const [name, entity] of Object.entries(ownTables(own))) {
    const path = ['entities', name];
    found.push({ text: name, path, isKey: true, taken: taken.get(name) });
    taken.set(name, 'is a table of this file');
    found.push({ text: entity.collection, path: [...path, 'collection'], isKey: false, drop: path, taken: taken.get(entity.collection) });
    taken.set(entity.collection, `is what the rows of \`${name}\` are called`);
  }
  return found;
}

function fieldNames(own: OwnSchemaFile): readonly Written[] {
  const builtin = builtinSchema().entities;
  const tables = ownTables(own);
  const collections = Object.values({ ...builtin, ...tables }).flatMap((one) => (one.contact === undefined ? [] : one.collection));
  const contact = Object.keys(own.contact?.fields ?? {}).map((name): Written => {
    const isField = Object.hasOwn(builtin.contact?.fields ?? {}, name);
    const taken = isField
      ? 'is a field of `contact` already'
      : collections.includes(name)
        ? 'is a collection of the contact'
        : columnOf(name);
    return { text: name, path: ['contact', 'fields', name], isKey: true, taken };
  });
  const added = Object.entries(own.entities ?? {}).flatMap(([table, { fields }]) =>
    isBuiltin(table) && table !== 'contact'
      ? Object.keys(fields).map(
          (name): Written => ({
            text: name,
            path: ['entities', table, 'fields', name],
            isKey: true,
            taken: inBuiltin(table, name) ?? columnOf(name),
          }),
        )
      : [],
  );
  const inTables = Object.entries(tables).flatMap(([table, entity]) => [
    ...Object.keys(entity.fields).map(
      (name): Written => ({ text: name, path: ['entities', table, 'fields', name], isKey: true, taken: columnOf(name) }),
    ),
    ...partName(table, entity, own),
  ]);
  return [...contact, ...added, ...inTables];
}

/** What a name means in a built-in table already: a field, its parts, or what an event about its rows brings. */
function inBuiltin(table: string, name: string): string | undefined {
  const { entities, events } = builtinSchema();
  if (Object.hasOwn(entities[table]?.fields ?? {}, name)) return `is a field of \`${table}\` already`;
  const parts = Object.entries(entities).find(([, { part_of: whole }]) => whole?.entity === table && whole.as === name);
  if (parts !== undefined) return `is what \`${parts[0]}\` rows of it are called`;
  const event = Object.entries(events).find(([, one]) => one.about === table && Object.hasOwn(one.fields ?? {}, name));
  return event && `is what the event \`${event[0]}\` brings`;
}

function columnOf(name: string): string | undefined {
  return SYSTEM_COLUMNS.includes(name) ? 'is a column that the database gives every table' : idOf(name);
}

function idOf(name: string): string | undefined {
  return name === 'id' ? 'is there in every table already' : undefined;
}

/** The name that a whole gives its parts: neither a field of its own nor the name of other parts. */
function partName(table: string, { part_of: partOf }: FileEntity, own: OwnSchemaFile): readonly Written[] {
  if (partOf === undefined) return [];
  const tables = schemaFileWith(own).entities;
  const isField = Object.hasOwn(fieldsOf(partOf.entity, own), partOf.as);
  const before = Object.entries(tables).find(([, { part_of: other }]) => other?.entity === partOf.entity && other.as === partOf.as);
  const isParts = before !== undefined && before[0] !== table;
  const taken = isField
    ? `is a field of \`${partOf.entity}\` already`
    : isParts
      ? `is what \`${before[0]}\` rows of it are called`
      : undefined;
  return [{ text: partOf.as, path: ['entities', table, 'part_of', 'as'], isKey: false, drop: ['entities', table, 'part_of'], taken }];
}

function fieldsOf(table: string, own: OwnSchemaFile): FileFields {
  const { entities } = schemaFileWith(own);
  return (Object.hasOwn(entities, table) ? entities[table]?.fields : undefined) ?? {};
}

function eventNames(own: OwnSchemaFile): readonly Written[] {
  const { events } = builtinSchema();
  const shorts = new Map(Object.entries(events).flatMap(([name, { short }]) => (short === undefined ? [] : [[short, name] as const])));
  const tables = tableWords();
  return Object.entries(own.events ?? {}).flatMap(([name, event]) => {
    const path = ['events', name];
    const about = event.about ?? 'contact';
    const row = fieldsOf(about, own);
    const fields = Object.keys(event.fields ?? {}).map((field): Written => {
      const taken = Object.hasOwn(row, field) ? `is a field of \`${about}\`, which the event may bring anyway` : idOf(field);
      return { text: field, path: [...path, 'fields', field], isKey: true, taken };
    });
    const self = { text: name, path, isKey: true, taken: Object.hasOwn(events, name) ? 'is an event of the built-in schema' : undefined };
    if (event.short === undefined) return [self, ...fields];
    const other = shorts.get(event.short);
    const taken = other === undefined ? (tables.get(event.short) ?? ownTable(event.short, own)) : `is the short name of \`${other}\``;
    shorts.set(event.short, name);
    return [self, { text: event.short, path: [...path, 'short'], isKey: false, taken }, ...fields];
  });
}

function ownTable(name: string, own: OwnSchemaFile): string | undefined {
  const found = Object.entries(ownTables(own)).some(([table, { collection }]) => table === name || collection === name);
  return found ? 'is the name of a table of this file' : undefined;
}
