/**
 * `segment X read …`: the members enter, page by page. At each contact's own time the pages go zone by zone: every zone has its instant. A contact
 * that moves on its zone's way is read once all the same, since the event of a read is one for each contact.
 */
import { SEGMENT_READ } from '../../../compiler/flow/triggers.ts';
import { onlyInto } from '../../entry/copies.ts';
import { enterAll, receiveAll } from '../../entry/many/enter-many.ts';
import type { JobData } from '../../store/port.ts';
import type { JobKind, JobPage, JobStep } from '../job-kind.ts';
import { countMembers, membersPage } from '../pages.ts';
import { planNext, type ReadTrigger, readTriggers, SEGMENT_READ_JOB } from '../reads/plan-reads.ts';
import { bySlot, comesBack, type Slot, slotsOf } from '../reads/read-dates.ts';

/** The read of a segment for one campaign, on one date. */
export const segmentReadKind: JobKind = { kind: SEGMENT_READ_JOB, pageSize: 2_000, page };

/** The slot that was read last, and within it the contact; without one it is done. */
interface Place extends Slot {
  readonly after?: string;
}

async function page(page: JobPage): Promise<JobStep> {
  const current = page.current.find(({ campaign }) => campaign === page.job.campaign);
  const trigger = current === undefined ? undefined : readTriggers(current.code.flow).get(String(page.job.data.trigger));
  if (trigger === undefined) return { kind: 'forget' };
  await planFollowing(page, trigger);
  const place = placeOf(page);
  const slots = await slotsFor(page, trigger);
  const slot = place?.after === undefined ? slotBehind(slots, place) : place;
  if (slot === undefined) return { kind: 'end', done: 0 };
  if (slot.at > page.now) return { kind: 'later', at: slot.at, cursor: cursorOf(place), done: 0 };
  return readPage(page, trigger, slots, { ...slot, ...(place?.after === undefined ? {} : { after: place.after }) });
}

/** Dates that come back: the next one is planned when the first page of this one is read. */
async function planFollowing(page: JobPage, { at }: ReadTrigger): Promise<void> {
  const { job } = page;
  if (at.kind === 'now' || job.cursor !== undefined || !comesBack(at)) return;
  await planNext(page, { campaign: job.campaign ?? '', words: String(job.data.trigger) }, at, String(job.data.date));
}

async function slotsFor({ tx, job, workspace }: JobPage, { at }: ReadTrigger): Promise<readonly Slot[]> {
  if (at.kind === 'now') return [{ at: job.at }];
  return slotsOf(at, String(job.data.date), await tx.rows.zones(), workspace.settings.store.timeZone);
}

const slotBehind = (slots: readonly Slot[], place: Slot | undefined): Slot | undefined =>
  slots.find((slot) => place === undefined || bySlot(slot, place) > 0);

/** One page of the members in the slot. What is older than `max_event_age` is passed over: nobody was there to read it. */
async function readPage(page: JobPage, trigger: ReadTrigger, slots: readonly Slot[], place: Place): Promise<JobStep> {
  const { job, limit, now, workspace } = page;
  const isTooOld = now - place.at > workspace.settings.policies.maxEventAgeMs;
  const filter = { limit, ...(place.after === undefined ? {} : { after: place.after }) };
  const found = isTooOld ? { contacts: [], next: undefined } : await membersPage(page, trigger.segment, filter, place.zone);
  const done = page.passOver ? found.contacts.length : await enterMembers(page, trigger, place, found.contacts);
  const total = job.total ?? (await countMembers(page, trigger.segment));
  const counted = total === undefined ? {} : { total };
  const { after: _, ...slot } = place;
  if (found.next !== undefined) return { kind: 'more', cursor: cursorOf({ ...slot, after: found.next }), done, ...counted };
  const next = slotBehind(slots, slot);
  if (next === undefined) return { kind: 'end', done };
  return { kind: 'later', at: Math.max(next.at, job.at), cursor: cursorOf(slot), done, ...counted };
}

/** An event that is known already does nothing: the contact was read in the zone where they lived before. */
async function enterMembers(page: JobPage, trigger: ReadTrigger, { at }: Slot, contacts: readonly string[]): Promise<number> {
  const { id, campaign = '', data } = page.job;
  const current = page.current.find((one) => one.campaign === campaign);
  if (current === undefined || contacts.length === 0) return contacts.length;
  const locked = await page.tx.contacts.lockAll(contacts);
  const payload = { segment: trigger.segment, due: String(data.trigger), ...onlyInto(campaign) };
  const events = contacts.map((contact) => ({
    ...{ id: `${id}/${contact}`, event: SEGMENT_READ, contact, occurredAt: at, receivedAt: at },
    ...{ aboutEntity: 'contact', aboutId: contact, payload, depth: 0 },
  }));
  await enterAll(
    page,
    current,
    await receiveAll(
      page,
      events.filter(({ contact }) => locked.has(contact)),
    ),
  );
  return contacts.length;
}

function placeOf({ job }: JobPage): Place | undefined {
  const { cursor, data } = job;
  if (cursor === undefined) return typeof data.past === 'number' ? { at: data.past, zone: LAST } : undefined;
  if (typeof cursor.at !== 'number') return undefined;
  return {
    at: cursor.at,
    ...(typeof cursor.zone === 'string' ? { zone: cursor.zone } : {}),
    ...(typeof cursor.after === 'string' ? { after: cursor.after } : {}),
  };
}

/** Comes after the name of every zone. */
const LAST = '\u{10ffff}';

function cursorOf(place: Place | undefined): JobData {
  if (place === undefined) return {};
  const { at, zone, after } = place;
  return { at, ...(zone === undefined ? {} : { zone }), ...(after === undefined ? {} : { after }) };
}
