/** Contacts: found by what is known of them, and one with all that happened to it. */
import type { Row } from '../values.ts';
import { nameOfContact } from './contact-names.ts';
import { readGiven } from './coupons.ts';
import type { Reading } from './memory.ts';
import { fieldsInWords } from './phrases/fields.ts';
import { readRunSummaries } from './runs.ts';
import { readSegmentsOf, type SegmentRules } from './segments.ts';
import { readContactTimeline } from './timeline.ts';
import type { ContactDetail, ContactSummary, Contacts } from './types.ts';

/** Which page of the contacts; `q` is the beginning of an id, key, e-mail address or phone number. */
export interface ContactsQuery {
  readonly q?: string;
  readonly limit: number;
  readonly offset: number;
}

/** Reads a page of the contacts. */
export async function readContacts({ tx }: Reading, { q, limit, offset }: ContactsQuery): Promise<Contacts> {
  const most = offset + limit + 1;
  const found = q === undefined ? await tx.rows.page('contact', { limit: most }) : await tx.contacts.find(q, most);
  return { contacts: found.slice(offset, offset + limit).map(contactSummary), more: found.length > offset + limit };
}

function contactSummary(row: Row): ContactSummary {
  const text = (name: 'city' | 'country' | 'locale') => {
    const value = row[name];
    return typeof value === 'string' && value !== '' ? { [name]: value } : {};
  };
  return { id: row.id, name: nameOfContact(row), ...text('city'), ...text('country'), ...text('locale') };
}

/** How many of the contact's newest runs are listed. */
const RUNS = 100;

/** `temporalUi`: address of Temporal's own page. `campaign`: only its runs and decisions, beside all events. */
export interface ContactOptions {
  readonly temporalUi?: string;
  readonly campaign?: string;
}

/** Reads a contact; undefined if there is none with this id. */
export async function readContact(
  reading: Reading,
  rules: SegmentRules,
  id: string,
  { temporalUi, campaign }: ContactOptions,
): Promise<ContactDetail | undefined> {
  const { tx } = reading;
  const row = await tx.rows.get('contact', id);
  if (row === undefined) return undefined;
  const workspace = await tx.deployments.workspace();
  const runs = await tx.runs.page({ contact: id, limit: RUNS, offset: 0, ...(campaign !== undefined && { campaign }) });
  return {
    ...contactSummary(row),
    fields: workspace === undefined ? [] : fieldsInWords(row, workspace),
    segments: await readSegmentsOf(reading, rules, id),
    coupons: await readGiven(reading, await tx.coupons.ofContact(id)),
    runs: await readRunSummaries(reading, runs, temporalUi),
    timeline: await readContactTimeline(reading, id, campaign),
  };
}
