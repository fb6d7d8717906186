/**
 * Filling the due table for rows that were there before the trigger: at a first apply, after an import, or when a duration changes
 * (semantics §2). Only future instants are written and nothing that is already due fires: bringing back the past is `backfill`. Doing it
 * again changes nothing.
 */
import type { Flow } from '../../compiler/flow/flow.ts';
import { deployedWorkspace, type Workspace } from '../stages/context.ts';
import type { Store, Transaction } from '../store/port.ts';
import type { Row } from '../values.ts';
import type { DueTrigger } from './due/due-trigger.ts';
import { dueTriggers } from './due/registry.ts';
import { inLanes } from './in-lanes.ts';

const BATCH = 500;
/** Rows that share a transaction: fewer commits, and no contact is locked for long. */
const TOGETHER = 20;

/** What is filled, and the instant after which an instant lies in the future, ms. `batch`: rows that are read at a time. */
export interface Filling {
  readonly flows: readonly Pick<Flow, 'triggers'>[];
  readonly now: number;
  readonly batch?: number;
}

/** Writes the due rows that existing rows have under these campaigns; answers how many. Events may be handled meanwhile. */
export async function fillDue(store: Store, { flows, now, batch = BATCH }: Filling): Promise<number> {
  const triggers = dueTriggers(flows.map((flow) => ({ flow }))).filter(({ come }) => come === undefined);
  if (triggers.length === 0) return 0;
  const workspace = await store.transaction(deployedWorkspace);
  let written = 0;
  for (const entity of [...new Set(triggers.map((trigger) => trigger.entity))].sort()) {
    const table: Table = { store, workspace, now, batch, entity, triggers: triggers.filter((trigger) => trigger.entity === entity) };
    written += await fillTable(table);
  }
  return written;
}

interface Table {
  readonly store: Store;
  readonly workspace: Workspace;
  readonly now: number;
  readonly batch: number;
  readonly entity: string;
  readonly triggers: readonly DueTrigger[];
}

async function fillTable(table: Table): Promise<number> {
  const { store, entity, batch } = table;
  const since = changedSince(table);
  let written = 0;
  let after: string | undefined;
  for (;;) {
    const filter = { limit: batch, ...(since === undefined ? {} : { since }), ...(after === undefined ? {} : { after }) };
    const rows = await store.transaction((tx) => tx.rows.page(entity, filter));
    const counts = await inLanes(
      inGroups(rows.flatMap((row) => owned(table, row))),
      ([first]) => first?.row.id ?? '',
      (group) => fillRows(table, group),
    );
    written += counts.reduce((sum, count) => sum + count, 0);
    after = rows.at(-1)?.id;
    if (rows.length < batch) return written;
  }
}

/** A row that changed before this has no instant left in the future, for none of the triggers. */
function changedSince({ triggers, now }: Table): number | undefined {
  const reaches = triggers.map((trigger) => trigger.reach);
  return reaches.every((reach) => reach !== undefined) ? now - Math.max(...reaches) : undefined;
}

interface Owned {
  readonly row: Row;
  readonly contact: string;
}

/** Rows of a contact. A guest's cart has none yet: the event that brings one schedules it. */
function owned({ entity, workspace }: Table, row: Row): readonly Owned[] {
  const field = workspace.schema.entities[entity]?.contact;
  const contact = entity === 'contact' ? row.id : field === undefined ? undefined : row[field];
  return typeof contact === 'string' ? [{ row, contact }] : [];
}

/** In order of contacts, the order in which every transaction locks several. */
function inGroups(rows: readonly Owned[]): readonly (readonly Owned[])[] {
  const sorted = [...rows].sort((a, b) => (a.contact < b.contact ? -1 : Number(a.contact > b.contact)));
  const starts = sorted.flatMap((_, index) => (index % TOGETHER === 0 ? [index] : []));
  return starts.map((start) => sorted.slice(start, start + TOGETHER));
}

async function fillRows(table: Table, rows: readonly Owned[]): Promise<number> {
  return table.store.transaction(async (tx) => {
    const locked = await tx.contacts.lockAll(rows.map(({ contact }) => contact));
    let written = 0;
    for (const row of rows) if (locked.has(row.contact)) written += await fillRow(tx, table, row);
    return written;
  });
}

/** One row under its contact's lock, read again there: what was paged may have changed. */
async function fillRow(tx: Transaction, { workspace, now, entity, triggers }: Table, { row, contact }: Owned): Promise<number> {
  const current = await tx.rows.get(entity, row.id);
  let written = 0;
  for (const trigger of current === undefined ? [] : triggers) {
    const instants = await trigger.instantsOf({ tx, workspace, now, contact }, current ?? row);
    for (const due of instants.filter((one) => one.at > now)) {
      await tx.due.upsert(due);
      written += 1;
    }
  }
  return written;
}
