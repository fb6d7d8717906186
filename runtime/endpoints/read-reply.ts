/** The fields of an answer, typed as relance.yaml declares them. */
import { replyFields } from '../../language/check/steps/reply-fields.ts';
import type { Field } from '../../language/schema/schema.ts';
import type { Settings } from '../../language/settings/settings.ts';
import { readField } from '../ingest/read-value.ts';
import { writeValue } from '../ingest/write-value.ts';
import type { CallReply } from '../store/port.ts';
import type { Json, Row } from '../values.ts';

type Store = Settings['store'];

/** Longest note of what could not be read. */
const LONGEST = 200;

/**
 * Reads the declared fields out of the body of an answer. One that is missing, or of another type, is unknown, and a note says so. Nothing else
 * of the body is kept.
 */
export function readReply(
  status: number,
  body: Json,
  fields: readonly Field[],
  store: Store,
): { readonly reply: CallReply; readonly note?: string } {
  const given = isRecord(body) ? body : {};
  const read: Record<string, Json> = {};
  const notes: string[] = [];
  for (const field of fields) {
    const json = Object.hasOwn(given, field.name) ? given[field.name] : undefined;
    const value = json === undefined ? undefined : readField(json, field, store);
    if (value?.ok && value.value !== undefined) read[field.name] = writeValue(value.value, field.type, store);
    else notes.push(value === undefined || value.ok ? `no \`${field.name}\`` : `\`${field.name}\`: ${value.reason}`);
  }
  const reply = { status, fields: read };
  return notes.length === 0 ? { reply } : { reply, note: notes.join('; ').slice(0, LONGEST) };
}

/** An answer as the row that conditions and texts read: the fields of `replyFields`. Its id is empty. */
export function replyRow(endpoint: string, { status, fields }: CallReply, settings: Settings): Row {
  const given: CallReply['fields'] = { ...fields, status };
  const values = replyFields(endpoint, settings).map((field) => {
    const json = given[field.name];
    const read = json === undefined ? undefined : readField(json, field, settings.store);
    return [field.name, read?.ok ? read.value : undefined] as const;
  });
  return { id: '', ...Object.fromEntries(values) };
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
