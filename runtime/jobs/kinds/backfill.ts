/**
 * `backfill 3d`: at the first apply of a campaign what has happened before enters too, each contact's in order of time, each once. Whoever enters
 * does so now: only the occasion is of the past, so `max_event_age` does not apply.
 */
import type { Flow } from '../../../compiler/flow/flow.ts';
import { isForMany } from '../../entry/copies.ts';
import type { CurrentCampaign } from '../../entry/handling.ts';
import { type EventOfContact, enterAll, receiveAll } from '../../entry/many/enter-many.ts';
import type { Job, StoredEvent, Transaction } from '../../store/port.ts';
import { type Past, type PastEvent, pastNames, pastOf } from '../backfill/past-occurrences.ts';
import type { JobKind, JobPage, JobStep } from '../job-kind.ts';
import { fanOut } from './fan-out.ts';

const KIND = 'backfill';

/** What came before the first apply of a campaign. */
export const backfillKind: JobKind = { kind: KIND, pageSize: 200, page };

/** Asks for it, if the campaign wants it. `at`: the instant of the apply, ms. */
export async function planBackfill({ jobs }: Pick<Transaction, 'jobs'>, flow: Clause, at: number): Promise<void> {
  const job = backfillJob(flow, at);
  if (job !== undefined) await jobs.add(job);
}

type Clause = Pick<Flow, 'campaign' | 'backfill'>;

/** The job at its beginning; undefined for a campaign without the clause. */
export function backfillJob({ campaign, backfill }: Clause, at: number): Job | undefined {
  if (backfill === undefined) return undefined;
  const data = { reach: backfill, at };
  return { id: `${KIND}/${campaign}`, kind: KIND, at, campaign, data, done: 0, repeats: false, attempts: 0 };
}

async function page(page: JobPage): Promise<JobStep> {
  const { job, tx } = page;
  const { next, done } = await backfillPage(page);
  if (next === undefined) return { kind: 'end', done };
  return { kind: 'more', cursor: { after: next }, done, total: job.total ?? (await tx.rows.count('contact')) };
}

/** A page of contacts: how many were looked at, how many of them entered, and the last one, if there are more. */
export async function backfillPage(
  page: JobPage,
): Promise<{ readonly done: number; readonly entered: number; readonly next: string | undefined }> {
  const { job, tx, limit } = page;
  const current = page.current.find(({ campaign }) => campaign === job.campaign);
  if (current === undefined) return { done: 0, entered: 0, next: undefined };
  const after = typeof job.cursor?.after === 'string' ? job.cursor.after : undefined;
  const past = pastFor(Number(job.data.at), job.data.reach);
  if (after === undefined && !page.passOver) await bringShopEvents(page, current, past);
  const contacts = (await tx.rows.page('contact', { limit, ...(after === undefined ? {} : { after }) })).map(({ id }) => id);
  const entered = page.passOver ? 0 : await backfillContacts(page, current, contacts, past);
  return { done: contacts.length, entered, next: contacts.length < limit ? undefined : contacts.at(-1) };
}

/** No shop is older: the year 1, ms. */
const EVER = -62_135_596_800_000;

/** The time before the apply that the clause names. */
function pastFor(at: number, reach: unknown): Past {
  return { from: typeof reach === 'number' ? at - reach : EVER, until: at };
}

/** What no contact caused finds its contacts as ever, for this campaign alone. */
async function bringShopEvents(page: JobPage, current: CurrentCampaign, past: Past): Promise<void> {
  for (const event of await page.tx.events.past({ ...past, contacts: undefined, names: pastNames(current) })) {
    await fanOut(page, event, current.campaign);
  }
}

/** Enters the contacts: of each the first occasion, then the second, and so on, so that each sees what came of those before. */
async function backfillContacts(page: JobPage, current: CurrentCampaign, contacts: readonly string[], past: Past): Promise<number> {
  const locked = await page.tx.contacts.lockAll(contacts);
  const occasions = await pastOf(
    page,
    current,
    contacts.filter((contact) => locked.has(contact)),
    past,
  );
  let entered = 0;
  for (let wave = 0; ; wave += 1) {
    const events = [...occasions.values()].flatMap((ofContact) => ofContact[wave] ?? []);
    if (events.length === 0) return entered;
    const stored = await storedOf(page, events);
    for (const event of stored) if (concernsOthers(page, current, event)) await fanOut(page, event, current.campaign);
    entered += await enterAll(page, current, await notEntered(page, current, stored), { past: true });
  }
}

async function storedOf(page: JobPage, events: readonly PastEvent[]): Promise<readonly EventOfContact[]> {
  const fresh = await receiveAll(
    page,
    events.flatMap((one) => (one.kind === 'derived' ? [one.event] : [])),
  );
  return [...events.flatMap((one) => (one.kind === 'stored' ? [one.event] : [])), ...fresh];
}

function concernsOthers({ workspace }: JobPage, { code }: CurrentCampaign, { event }: StoredEvent): boolean {
  return code.stages.triggers.some((trigger) => trigger.event === event && isForMany(trigger, workspace));
}

/** An event that came while the campaign was applied may have entered by itself. */
async function notEntered(
  { tx }: JobPage,
  { campaign }: CurrentCampaign,
  events: readonly EventOfContact[],
): Promise<readonly EventOfContact[]> {
  const runs = await tx.runs.ofCampaignMany(
    campaign,
    events.map(({ contact }) => contact),
  );
  const entered = new Set(runs.map(({ entryEvent }) => entryEvent));
  return events.filter(({ id }) => !entered.has(id));
}
