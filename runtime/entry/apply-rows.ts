import { rowsOf } from '../ingest/receive.ts';
import type { StoredEvent } from '../store/port.ts';
import type { Handling } from './handle.ts';

/** Writes the rows that the event reports. False if the stored row is newer: a late update never overwrites, nor does it schedule anything. */
export async function applyRows({ tx, workspace }: Handling, event: StoredEvent): Promise<boolean> {
  if (workspace.schema.events[event.event]?.derived === true) return false;
  const typed = rowsOf(event, workspace.schema, workspace.settings);
  if (!typed.ok) throw new Error(`\`${event.event}\` ${event.id}: ${typed.path === '' ? '' : `${typed.path}: `}${typed.reason}`);
  const { entity, row, ifNew, parts } = typed.about;
  const stored = await tx.rows.get(entity, row.id);
  const lacking = Object.fromEntries(Object.entries(ifNew).filter(([field]) => stored?.[field] === undefined));
  const newest = await tx.rows.upsert(entity, { ...lacking, ...row });
  if (!newest) return false;
  for (const part of parts) await tx.rows.replaceParts(part.entity, part.field, row.id, part.rows);
  return true;
}
