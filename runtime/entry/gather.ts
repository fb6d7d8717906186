/** `gathered for 1h as drops`: an entry opens with the first occurrence, takes what follows, and closes when the time is over (semantics §5). */
import type { Run, StoredEvent } from '../store/port.ts';
import type { Handling } from './handling.ts';
import { type Occasion, type Occurrence, occurrencesOf } from './occurrences.ts';

/** The list with its first occurrence. */
export const gatheredBy = (name: string, event: StoredEvent): Run['bindings'] => ({ [name]: { kind: 'gathered', events: [event.id] } });

/** Adds the occurrence to the entry that gathers, if one of this key does; false if there is none. */
export async function addToGathered(handling: Handling, occasion: Occasion, { trigger }: Occurrence, key: string): Promise<boolean> {
  const { event, contact, current } = occasion;
  const name = trigger?.gathered?.name;
  if (name === undefined) return false;
  const runs = await handling.tx.runs.ofCampaign(current.campaign, contact);
  const open = runs.find((run) => run.key === key && gathers(run));
  const list = open?.bindings[name];
  if (open === undefined || list?.kind !== 'gathered') return false;
  if (list.events.includes(event.id)) return true;
  const bindings = { ...open.bindings, [name]: { ...list, events: [...list.events, event.id] } };
  await handling.tx.runs.update(open.id, { bindings });
  const { id, campaign, revision } = open;
  const line = { at: handling.now, contact, run: id, campaign, revision, kind: 'gathered', reason: event.event };
  await handling.tx.journal.append([{ ...line, data: { event: event.event, id: event.id } }]);
  return true;
}

/** True of an entry that still takes what happens: an occurrence is part of its trigger, so that no clause sees it as something new. */
export async function isGatheredBy(handling: Handling, run: Run, occasion: Omit<Occasion, 'current'>): Promise<boolean> {
  const current = handling.current.find(({ campaign }) => campaign === run.campaign);
  if (!gathers(run) || current === undefined) return false;
  const found = await occurrencesOf(handling, { ...occasion, current });
  return found.some(({ trigger }) => trigger?.gathered !== undefined && run.bindings[trigger.gathered.name] !== undefined);
}

const gathers = ({ status, queue }: Run): boolean => status === 'queued' && queue?.why === 'gathered' && queue.releaseAt !== undefined;
