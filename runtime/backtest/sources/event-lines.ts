/** Rows that are events: a name, when it happened, whose it is, the row it is about, and a payload as an API would post it. */
import type { Entity, Schema } from '../../../language/schema/schema.ts';
import { eventId } from '../../ingest/event-id.ts';
import type { RowRules } from '../../ingest/files/cells.ts';
import type { CsvFile } from '../../ingest/files/csv-file.ts';
import { type Fault, faultFinding } from '../../ingest/files/findings.ts';
import type { WantedColumns } from '../../ingest/files/mapping.ts';
import type { GoodItem, ReadItem } from '../../ingest/files/read-items.ts';
import { type ContactRef, readTable, type TableRow } from '../../ingest/files/read-table.ts';
import { type FileForm, tableForm } from '../../ingest/files/targets.ts';
import type { Payload } from '../../ingest/read-fields.ts';
import type { IncomingEvent } from '../../store/port.ts';

/** An event of a file, before it is known whose the address in it is. */
export interface EventLine {
  readonly contact?: ContactRef;
  readonly event: IncomingEvent;
}

const text = { kind: 'scalar', of: 'text' } as const;
const instant = { kind: 'scalar', of: 'instant' } as const;

/** The columns as a table; no store has it. */
const EVENT: Entity = {
  name: 'event',
  collection: 'events',
  optional: false,
  contact: 'contact',
  fields: [
    { name: 'event', type: text },
    { name: 'occurred_at', type: instant },
    { name: 'received_at', type: instant },
    { name: 'about', type: text },
    { name: 'payload', type: text },
  ],
};

/** Other names of the columns, as exports of analytics write them. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  id: ['event_id'],
  event: ['event_name', 'event_type', 'name', 'type'],
  occurred_at: ['at', 'time', 'timestamp', 'date', 'happened_at', 'created_at'],
  about: ['about_id', 'subject', 'subject_id'],
  payload: ['data', 'fields', 'properties'],
};

const form = tableForm(EVENT);

/** What a file of events may and must hold. */
export const EVENTS_FORM: FileForm = {
  ...form,
  targets: form.targets.map((target) => ({ ...target, aliases: [...target.aliases, ...(ALIASES[target.name] ?? [])] })),
  needs: ['event', 'occurred_at'].map((name) => ({ anyOf: [name], filled: true })),
};

/** What reading needs beside the file. */
export interface EventLinesOptions extends RowRules {
  readonly schema: Schema;
  readonly wanted: WantedColumns;
}

/** Events in the order of the file. Throws RelanceError if the file as a whole cannot be read. */
export async function* readEventLines(
  file: CsvFile,
  { schema, ...rules }: EventLinesOptions,
): AsyncGenerator<readonly ReadItem<EventLine>[]> {
  for await (const items of readTable(file, { ...rules, form: EVENTS_FORM }))
    yield items.map((item) => (item.kind === 'good' ? readLine(item, schema) : item));
}

function readLine(item: GoodItem<TableRow>, schema: Schema): ReadItem<EventLine> {
  const { values, id, contact } = item.value;
  const name = String(values.event);
  const known = knownName(name, schema);
  if (known === undefined) return rejected(item, unknownEvent(name, schema));
  const payload = readPayload(values.payload);
  if (payload === undefined) return rejected(item, NO_PAYLOAD);
  const occurredAt = Number(values.occurred_at);
  const about = typeof values.about === 'string' ? { aboutId: values.about } : {};
  const event: IncomingEvent = {
    id: id ?? eventId(known, `line ${item.line}`),
    event: known,
    occurredAt,
    receivedAt: typeof values.received_at === 'number' ? values.received_at : occurredAt,
    ...about,
    payload,
  };
  return { ...item, value: { event, ...(contact === undefined ? {} : { contact }) } };
}

/** An event by its name or its short one; those that Relance derives itself are none that a file could tell of. */
function knownName(name: string, { events }: Schema): string | undefined {
  const found = events[name] ?? Object.values(events).find((event) => event.short === name);
  return found === undefined || found.derived ? undefined : found.name;
}

function readPayload(value: unknown): Payload | undefined {
  if (value === undefined) return {};
  try {
    const json: unknown = JSON.parse(String(value));
    return isRecord(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** What `JSON.parse` answers is JSON. */
const isRecord = (json: unknown): json is Payload => typeof json === 'object' && json !== null && !Array.isArray(json);

const rejected = (item: GoodItem<TableRow>, fault: Fault): ReadItem<EventLine> => ({
  kind: 'rejected',
  finding: faultFinding(item, fault),
});

const unknownEvent = (name: string, { events }: Schema): Fault => ({
  kind: 'fault',
  code: 'bad-value',
  field: 0,
  reason: `\`${name}\` is no event that a shop reports.`,
  help: `Write one of these: ${Object.values(events)
    .filter(({ derived }) => !derived)
    .map((event) => `\`${event.name}\``)
    .join(', ')}.`,
});

const NO_PAYLOAD: Fault = {
  kind: 'fault',
  code: 'bad-value',
  field: 0,
  reason: 'The payload is no JSON object.',
  help: 'Write it like `{"total": "80.00 GBP"}`, or leave it empty.',
};
