/**
 * `product restocked`, `to contacts where ( … )`: an event is brought to the contacts whom it concerns. One that no contact causes becomes an
 * event of theirs, in their lane; one that another contact has caused enters them without having happened to them.
 */
import { INTEREST } from '../../entry/audience.ts';
import { asIfOf, copyFor, isForMany, isShopEvent, mayEnter, onlyInto } from '../../entry/copies.ts';
import { enterCampaigns } from '../../entry/enter.ts';
import type { CurrentCampaign, Handling } from '../../entry/handling.ts';
import type { TriggerEntry } from '../../journey/port.ts';
import type { StoredEvent } from '../../store/port.ts';
import type { JobKind, JobPage, JobStep } from '../job-kind.ts';
import { contactsPage, type Page } from '../pages.ts';

const KIND = 'fan out';

/** The fan-out of an event. */
export const fanOutKind: JobKind = { kind: KIND, pageSize: 500, page };

/** Lets the event find its contacts, if a current campaign wants it to; `campaign`: for this one alone, however old the event is. */
export async function fanOut(handling: Handling, event: StoredEvent, campaign?: string): Promise<void> {
  const isTooOld = event.receivedAt - event.occurredAt > handling.workspace.settings.policies.maxEventAgeMs;
  if (isTooOld && campaign === undefined) return;
  const only = campaign === undefined ? {} : onlyInto(campaign);
  if (sourcesOf(handling, { ...event, payload: { ...event.payload, ...only } }).length === 0) return;
  const { tx, now } = handling;
  const id = `${KIND}/${event.id}${campaign === undefined ? '' : `/${campaign}`}`;
  await tx.jobs.add({ id, kind: KIND, at: now, data: { event: event.id, ...only }, ...(campaign === undefined ? {} : { campaign }) });
}

/** Where contacts come from: the table of interests, or the condition of a trigger. */
interface Source {
  /** Sources follow each other in order of their keys. */
  readonly key: string;
  readonly trigger?: TriggerEntry;
}

/** What a shop does concerns those who are interested also where their runs wait for it. */
function sourcesOf({ current, workspace }: Pick<Handling, 'current' | 'workspace'>, event: StoredEvent): readonly Source[] {
  const shop = isShopEvent(event.event, workspace);
  const wanted = current.filter(({ campaign }) => mayEnter(event, campaign));
  const named = wanted.flatMap((one) => triggersOf(one, event).map((trigger, index) => ({ key: `${one.campaign}/${index}`, trigger })));
  const toMany = named.filter(({ trigger }) => isForMany(trigger, workspace));
  const interested = shop && workspace.schema.entities[INTEREST.entity] !== undefined;
  const asked =
    toMany.some(({ trigger }) => trigger.toContacts === undefined) || wanted.some(({ code }) => code.flow.mentions.includes(event.event));
  return [
    ...(interested && asked ? [{ key: '' }] : []),
    ...toMany.filter(({ trigger }) => trigger.toContacts !== undefined).sort((a, b) => (a.key < b.key ? -1 : 1)),
  ];
}

const triggersOf = ({ code }: CurrentCampaign, event: StoredEvent): readonly TriggerEntry[] =>
  code.stages.triggers.filter((trigger) => trigger.event === event.event);

async function page(page: JobPage): Promise<JobStep> {
  const { job, tx, workspace } = page;
  const event = await tx.events.get(String(job.data.event));
  if (event === undefined) return { kind: 'end', done: 0 };
  const told: StoredEvent = { ...event, payload: { ...event.payload, ...(job.campaign === undefined ? {} : onlyInto(job.campaign)) } };
  const sources = sourcesOf(page, told);
  const at = typeof job.cursor?.source === 'string' ? job.cursor.source : '';
  const source = sources.find(({ key }) => key >= at);
  if (source === undefined) return { kind: 'end', done: 0 };
  const after = source.key === at && typeof job.cursor?.after === 'string' ? job.cursor.after : undefined;
  const found = await contactsOf(page, source, event, after);
  const bring = isShopEvent(event.event, workspace) ? bringCopies : enterDirectly;
  if (!page.passOver) await bring(page, event, found.contacts);
  const done = found.contacts.length;
  if (found.next !== undefined) return { kind: 'more', cursor: { source: source.key, after: found.next }, done };
  const next = sources.find(({ key }) => key > source.key);
  return next === undefined ? { kind: 'end', done } : { kind: 'more', cursor: { source: next.key }, done };
}

async function contactsOf(page: JobPage, source: Source, event: StoredEvent, after: string | undefined): Promise<Page> {
  const { limit, tx } = page;
  const filter = { limit, ...(after === undefined ? {} : { after }) };
  if (source.trigger?.toContacts !== undefined) return contactsPage(page, source.trigger.toContacts, filter, event);
  const contacts = await tx.rows.contactsReferring(INTEREST.entity, INTEREST.product, event.aboutId ?? '', filter);
  return { contacts, next: contacts.length === limit ? contacts.at(-1) : undefined };
}

/** In the lanes of the contacts they are handled like any other; one that was brought by another source before stays one. */
async function bringCopies({ tx, job }: JobPage, event: StoredEvent, contacts: readonly string[]): Promise<void> {
  await tx.events.receiveMany(contacts.map((contact) => copyFor(event, contact, job.campaign)));
}

/** It did not happen to them, so it is no fact of theirs. */
async function enterDirectly(page: JobPage, event: StoredEvent, contacts: readonly string[]): Promise<void> {
  const locked = await page.tx.contacts.lockAll(contacts);
  for (const contact of contacts) {
    if (!locked.has(contact)) continue;
    const seq = await page.tx.events.lastSeq(contact);
    await enterCampaigns(page, asIfOf(event, contact, seq, page.job.campaign), contact, { kind: 'none' });
  }
}
