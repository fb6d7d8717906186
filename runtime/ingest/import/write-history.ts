/** Rows of the past: they are written, and noted as events that no run takes for something new. */
import type { Entity } from '../../../language/schema/schema.ts';
import type { StoredEvent, Transaction } from '../../store/port.ts';
import type { Row } from '../../values.ts';
import { eventId } from '../event-id.ts';
import { type Parts, rowsOf } from '../receive.ts';
import type { Importing, JoinedRow, Written } from './batch.ts';
import { type ImportRow, newsOf } from './import-row.ts';

/** A row as it is to stand, its parts, and the event that it is news of. */
interface Draft {
  readonly row: Row;
  readonly parts: readonly Parts[];
  readonly event?: Omit<StoredEvent, 'seq' | 'depth'>;
}

/** Writes them: rows, their parts where the row is not older than the stored one, and their events. */
export async function writeHistory(tx: Transaction, importing: Importing, rows: readonly JoinedRow[]): Promise<Written> {
  const { entity } = importing.job.form;
  const drafts = rows.map((row) => draftOf(importing, row));
  await clearParents(tx, entity, rows);
  const ids = new Set(
    await tx.rows.upsertMany(
      entity.name,
      drafts.map(({ row }) => row),
    ),
  );
  // Of two rows with one id the later stands.
  const latest = new Map(drafts.map((draft) => [draft.row.id, draft]));
  await replaceParts(
    tx,
    [...latest.values()].filter(({ row }) => ids.has(row.id)),
  );
  const events = drafts.flatMap(({ event }) => event ?? []);
  const fresh = events.length === 0 ? [] : await tx.events.receiveHistory(events);
  return { written: ids.size, newerStored: latest.size - ids.size, events: fresh.length, knownEvents: events.length - fresh.length };
}

/** The parts that a parent had go before its own are written. */
async function clearParents(tx: Transaction, { name, partOf }: Entity, rows: readonly JoinedRow[]): Promise<void> {
  if (partOf === undefined) return;
  for (const { replaces } of rows) if (replaces !== undefined) await tx.rows.replaceParts(name, partOf.field, replaces.parent, []);
}

/** Old parts go order by order, the new ones of all of them come in one statement. */
async function replaceParts(tx: Transaction, drafts: readonly Draft[]): Promise<void> {
  const fresh = new Map<string, Row[]>();
  for (const { row, parts } of drafts) {
    for (const part of parts) {
      await tx.rows.replaceParts(part.entity, part.field, row.id, []);
      fresh.set(part.entity, [...(fresh.get(part.entity) ?? []), ...part.rows]);
    }
  }
  for (const [entity, rows] of fresh) await tx.rows.upsertMany(entity, rows);
}

function draftOf(importing: Importing, row: JoinedRow): Draft {
  const { entity } = importing.job.form;
  const news = newsOf(entity);
  const id = (entity.name === 'contact' ? row.contactId : row.id) ?? '';
  if (news === undefined || row.occurredAt === undefined) return { row: plainRow(importing, entity, row, id), parts: [] };
  return reported(importing, { ...row, occurredAt: row.occurredAt }, news.event, id);
}

/** A row as the file gives it. */
function plainRow({ categories, job }: Importing, { contact, fields }: Entity, { values, contactId }: JoinedRow, id: string): Row {
  const owner = contact === undefined || contactId === undefined ? {} : { [contact]: contactId };
  const named = categories === undefined || values.categories === undefined ? {} : { categories: categories(values.categories) };
  const source = job.connection === undefined || !fields.some(({ name }) => name === 'source') ? {} : { source: job.connection };
  return { ...source, ...values, ...owner, ...named, id };
}

/** A row as the event about it would write it. */
function reported({ job }: Importing, row: JoinedRow & { readonly occurredAt: number }, event: string, id: string): Draft {
  const { occurredAt, contactId, payload } = row;
  const { schema, settings } = job.workspace;
  const { connection } = job;
  const typed = rowsOf({ event, aboutId: id, occurredAt, contact: contactId, connection, payload }, schema, settings);
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
    ...(connection === undefined ? {} : { connection }),
    payload,
  };
  return { row: typed.about.row, parts, event: history };
}

/** Of an order and a registration there is one; a cart has as many states as it has instants. The shop's own key stands for a contact. */
function historyId(event: string, row: ImportRow & { readonly occurredAt: number }): string {
  if (event === 'contact registered') return eventId(event, row.contact?.value ?? '');
  return eventId(event, event === 'order placed' ? (row.id ?? '') : `${row.id}@${row.occurredAt}`);
}
