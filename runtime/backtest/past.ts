/** What was there before a backtest begins, written as an import writes it: nothing of it starts anything. */
import { applyRows } from '../entry/apply-rows.ts';
import { readCategoryNames } from '../ingest/import/category-names.ts';
import { writeBatch } from '../ingest/import/write-batch.ts';
import { rowsOf } from '../ingest/receive.ts';
import type { Workspace } from '../stages/context.ts';
import type { IncomingEvent, Store, StoredEvent, Transaction } from '../store/port.ts';
import { batchesOf } from '../store/values/batches.ts';
import type { FileRows, History } from './history.ts';

/** Rows and events of one transaction. */
const BATCH = 500;

/** Something of the past that no store can hold, and why. */
export interface Unreadable {
  readonly what: string;
  readonly reason: string;
}

/** Writes rows that were there all along and the events before the first one that is replayed; answers what could not be written. */
export async function writePast(
  store: Store,
  workspace: Workspace,
  history: History,
  events: readonly IncomingEvent[],
  now: number,
): Promise<readonly Unreadable[]> {
  for (const { entity, rows } of history.rows)
    for (const batch of batchesOf(rows, BATCH)) await store.transaction((tx) => tx.rows.upsertMany(entity, batch));
  const unreadable: Unreadable[] = [];
  for (const file of history.files) unreadable.push(...(await writeFile(store, workspace, file, now)));
  for (const batch of batchesOf(events, BATCH)) unreadable.push(...(await store.transaction((tx) => writeEvents(tx, workspace, batch))));
  for (const batch of batchesOf(history.memberships, BATCH))
    await store.transaction(async (tx) => {
      for (const membership of batch) await tx.memberships.add(membership);
    });
  return unreadable;
}

async function writeFile(store: Store, workspace: Workspace, { form, rows }: FileRows, now: number): Promise<readonly Unreadable[]> {
  const rules = { ...workspace.settings.store };
  const job = { store, workspace, path: '', shownAs: form.table, form, wanted: {}, rules };
  const importing = { job, now, categories: await readCategoryNames(job) };
  const refused: Unreadable[] = [];
  for (const batch of batchesOf(rows, BATCH)) {
    const outcome = await writeBatch(importing, batch, []);
    refused.push(...outcome.refused.map(({ finding }) => ({ what: `${form.table}, line ${finding.line}`, reason: finding.reason })));
  }
  return refused;
}

/** As events that were handled long ago: rows are written, and facts with a window see them. */
async function writeEvents(tx: Transaction, workspace: Workspace, events: readonly IncomingEvent[]): Promise<readonly Unreadable[]> {
  const unreadable: Unreadable[] = [];
  const stored: Omit<StoredEvent, 'seq' | 'depth'>[] = [];
  for (const event of events) {
    const past = await pastEvent(tx, workspace, event);
    const typed = rowsOf(past, workspace.schema, workspace.settings);
    if (typed.ok) {
      await applyRows({ tx, workspace }, { ...past, seq: 0, depth: 0 });
      stored.push(past);
    } else unreadable.push({ what: `${event.event} ${event.id}`, reason: `${typed.path === '' ? '' : `${typed.path}: `}${typed.reason}` });
  }
  await tx.events.receiveHistory(stored);
  return unreadable;
}

async function pastEvent(tx: Transaction, { schema }: Workspace, event: IncomingEvent): Promise<Omit<StoredEvent, 'seq' | 'depth'>> {
  const { contact: named, aboutId: given, ...same } = event;
  const contact = named === undefined ? undefined : 'id' in named ? named.id : await tx.contacts.idOfKey(named.key);
  const about = schema.events[event.event]?.about;
  const aboutId = about === 'contact' ? contact : given;
  return { ...same, contact, aboutEntity: aboutId === undefined ? undefined : about, aboutId };
}
