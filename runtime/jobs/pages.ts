/** Contacts of whom something is true, page by page in id order: a set query where the store has SQL for it, else one after the other. */

import type { Predicate } from '../journey/port.ts';
import { type Context, holds, isMember, type Surroundings } from '../stages/context.ts';
import { contactZone } from '../stages/scope.ts';
import type { StoredEvent } from '../store/port.ts';
import type { Row } from '../values.ts';

/** Which page: contacts after this id, at most so many. */
export interface PageFilter {
  readonly after?: string;
  readonly limit: number;
}

/** `next`: where the next page begins after; absent: this was the last. */
export interface Page {
  readonly contacts: readonly string[];
  readonly next: string | undefined;
}

/** Contacts for whom the predicate holds; with an event it is the trigger, whose row the predicate may ask about. */
export async function contactsPage(around: Surroundings, predicate: Predicate, filter: PageFilter, event?: StoredEvent): Promise<Page> {
  const found = await around.tx.rows.contactsWhere(predicate, placeOf(around, event), filter);
  if (found !== undefined) return pageOf(found, filter);
  return testedPage(around, filter, ({ id }) => holds(contextOf(around, id, event), predicate, event));
}

/** Members of the segment, of one zone if it is given: its name, where contacts without one have the store's. */
export async function membersPage(around: Surroundings, segment: string, filter: PageFilter, zone?: string): Promise<Page> {
  const code = await around.library.segment(around.tx, segment);
  if (code === undefined) throw new Error(`The segment \`${segment}\` is not deployed.`);
  const inZone = (row: Row): boolean => zone === undefined || zoneOf(around, row) === zone;
  if (code.kind === 'manual') {
    const { contacts, next } = pageOf(await around.tx.memberships.page(segment, filter), filter);
    if (zone === undefined) return { contacts, next };
    const rows = await around.tx.rows.getMany('contact', contacts);
    const inside = new Set(rows.filter(inZone).map(({ id }) => id));
    return { contacts: contacts.filter((id) => inside.has(id)), next };
  }
  const rule = zone === undefined ? code.rule : ofZone(code.rule, zone);
  const found = await around.tx.rows.contactsWhere(rule, placeOf(around), filter);
  if (found !== undefined) return pageOf(found, filter);
  return testedPage(around, filter, async (row) => inZone(row) && (await isMember(around, row.id, segment)));
}

/** How many members the segment has; undefined where only looking at each of them would tell. */
export async function countMembers(around: Surroundings, segment: string): Promise<number | undefined> {
  const code = await around.library.segment(around.tx, segment);
  if (code === undefined) return undefined;
  if (code.kind === 'rule') return around.tx.rows.countWhere(code.rule, placeOf(around));
  return (await around.tx.memberships.counts()).find((one) => one.segment === segment)?.count ?? 0;
}

const placeOf = ({ now, workspace }: Surroundings, event?: StoredEvent) => ({
  now,
  storeZone: workspace.settings.store.timeZone,
  ...(event === undefined ? {} : { event: event.id }),
  ...(event?.aboutId === undefined ? {} : { trigger: event.aboutId }),
});

/** The zone in which the contact lives: the store's where none is known. */
function zoneOf({ workspace }: Surroundings, contact: Row): string {
  return contactZone({ contact, storeZone: workspace.settings.store.timeZone });
}

/** The rule as a set query, and that the contact lives in the zone. */
function ofZone(rule: Predicate, zone: string): Predicate {
  return rule.sql === undefined ? rule : { ...rule, sql: `(:contact_zone = '${zone.replaceAll("'", "''")}') and (${rule.sql})` };
}

function pageOf(contacts: readonly string[], { limit }: PageFilter): Page {
  return { contacts, next: contacts.length < limit ? undefined : contacts.at(-1) };
}

/** Looks at each contact of the page: it may find few. */
async function testedPage({ tx }: Surroundings, filter: PageFilter, test: (row: Row) => Promise<boolean>): Promise<Page> {
  const rows = await tx.rows.page('contact', filter);
  const contacts: string[] = [];
  for (const row of rows) if (await test(row)) contacts.push(row.id);
  return { contacts, next: rows.length < filter.limit ? undefined : rows.at(-1)?.id };
}

function contextOf(around: Surroundings, contact: string, event: StoredEvent | undefined): Context {
  return { ...around, subject: { contact, entryEvent: event?.id ?? '', entrySeq: 0, bindings: {} } };
}
