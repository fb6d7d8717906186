/** Rows of the past: they are written, and noted as events that no run takes for something new. */
import type { Entity } from '../../../language/schema/schema.ts';
import type { StoredEvent, Transaction } from '../../store/port.ts';
import type { Row } from '../../values.ts';
import { eventId } from '../event-id.ts';
import { type Parts, rowsOf } from '../receive.ts';
import { type ImportRow, newsOf } from './import-row.ts';
import type { BatchOutcome, Importing } from './write-batch.ts';

/** A row with its contact's surrogate id; undefined for rows that belong to nobody. */
export interface JoinedRow extends ImportRow {
  readonly contactId: string | undefined;
}

interface Written {
  readonly row: Row;
  readonly parts: readonly Parts[];
  readonly event?: Omit<StoredEvent, 'seq' | 'depth'>;
}

/** Writes them: rows, their parts where the row is not older than the stored one, and their events. */
export async function writeHistory(tx: Transaction, importing: Importing, rows: readonly JoinedRow[]): Promise<Omit<BatchOutcome, 'refused'>> {
  const { entity } = importing.job.form;
  const { partOf } = entity;
  const all = rows.map((row) => toWrite(importing, row));
  // The parts that a parent had go before its own are written.
  if (partOf !== undefined) for (const { replaces } of rows) if (replaces) await tx.rows.replaceParts(entity.name, partOf.field, replaces.parent, []);
  const written = new Set(
    await tx.rows.upsertMany(
      entity.name,
      all.map(({ row }) => row),
    ),
  );
  const latest = new Map(all.map((one) => [one.row.id, one]));
  for (const { row, parts } of latest.values()) {
    if (written.has(row.id)) for (const part of parts) await tx.rows.replaceParts(part.entity, part.field, row.id, part.rows);
  }
  const events = all.flatMap(({ event }) => event ?? []);
  const fresh = events.length === 0 ? [] : await tx.events.receiveHistory(events);
  return { written: written.size, newerStored: latest.size - written.size, events: fresh.length, knownEvents: events.length - fresh.length };
}

function toWrite(importing: Importing, row: JoinedRow): Written {
  const { entity } = importing.job.form;
  const news = newsOf(entity);
  const id = (entity.name === 'contact' ? row.contactId : row.id) ?? '';
  if (news === undefined || row.occurredAt === undefined) return { row: plainRow(importing, entity, row, id), parts: [] };
  return reported(importing, { ...row, occurredAt: row.occurredAt }, news.event, id);
}

/** A row as the file gives it. */
function plainRow({ categories }: Importing, { contact }: Entity, { values, contactId }: JoinedRow, id: string): Row {
  const owner = contact === undefined || contactId === undefined ? {} : { [contact]: contactId };
  const named = categories === undefined || values.categories === undefined ? {} : { categories: categories(values.categories) };
  return { ...values, ...owner, ...named, id };
}

/** A row as the event about it would write it. */
function reported({ job }: Importing, row: JoinedRow & { readonly occurredAt: number }, event: string, id: string): Written {
  const { occurredAt, contactId, payload } = row;
  const { schema, settings } = job.workspace;
  const typed = rowsOf({ event, aboutId: id, occurredAt, contact: contactId, payload }, schema, settings);
  // Every cell was read as the type of its field.
  if (!typed.ok) throw new Error(`Line ${row.line}: ${typed.path}: ${typed.reason}`);
  const { entity, parts } = typed.about;
  const history = {
    id: historyId(event, row),
    event,
    contact: contactId,
    occurredAt,
    receivedAt: occurredAt,
    aboutEntity: entity,
    aboutId: id,
    payload,
  };
  return { row: typed.about.row, parts, event: history };
}

/** Of an order and a registration there is one; a cart has as many states as it has instants. The shop's own key stands for a contact. */
function historyId(event: string, row: ImportRow & { readonly occurredAt: number }): string {
  if (event === 'contact registered') return eventId(event, row.contact?.value ?? '');
  return eventId(event, event === 'order placed' ? (row.id ?? '') : `${row.id}@${row.occurredAt}`);
}
