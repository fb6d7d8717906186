/** Whom a trigger enters: the contact that the event belongs to, those who are interested in its product, or those that the trigger names. */
import type { TriggerEntry } from '../journey/port.ts';
import { type Context, holds } from '../stages/context.ts';
import type { StoredEvent } from '../store/port.ts';
import type { Row, Value } from '../values.ts';
import { isCopy, isForMany } from './copies.ts';

/** The table of what contacts wait for, and its fields. */
export const INTEREST = { entity: 'interest', product: 'product', kind: 'kind' } as const;

/** Does the event start runs of this contact by this trigger? */
export async function isConcerned(context: Context, trigger: TriggerEntry, event: StoredEvent): Promise<boolean> {
  const many = isForMany(trigger, context.workspace);
  if (many !== isCopy(event)) return false;
  if (!many) return true;
  return trigger.toContacts === undefined ? isInterested(context, event) : holds(context, trigger.toContacts, event);
}

async function isInterested({ tx, workspace, subject }: Context, event: StoredEvent): Promise<boolean> {
  const { entity, product, kind } = INTEREST;
  if (workspace.schema.entities[entity] === undefined) return false;
  const rows: readonly Row[] = (await tx.rows.ofContact(subject.contact, [entity]))[entity] ?? [];
  return rows.some((row) => row[product] === event.aboutId && waitsFor(row[kind], event.event));
}

/** A row of the kind `back in stock` waits for that alone, one of the kind `price` for a lower price; any other waits for both. */
export function waitsFor(kind: Value, event: string): boolean {
  const words = typeof kind === 'string' ? kind.toLowerCase() : '';
  const [stock, price] = [words.includes('stock'), words.includes('price')];
  return stock === price || (event === 'price dropped' ? price : stock);
}
