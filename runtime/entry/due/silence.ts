/**
 * `no order placed for 90d`: so long after the last such event, once for each silence. A row of the table is the next look at a contact: events move
 * it later only when it comes, so that a busy contact writes nothing here with each of them.
 */

import { keyOfTrigger } from '../../../compiler/flow/triggers.ts';
import type { Trigger } from '../../../language/program.ts';
import type { TriggerEntry } from '../../journey/port.ts';
import { type Context, holds } from '../../stages/context.ts';
import type { Due, StoredEvent } from '../../store/port.ts';
import { isFrom } from '../occurrences.ts';
import type { DueKind, DuePlace, DueTrigger } from './due-trigger.ts';

const ENTITY = 'contact';
/** Events of the past have the receipt number 0. */
const ALL = -1;

/** What one trigger is about. Without `entry` nobody knows which events its filter takes. */
interface Silence {
  readonly trigger: Trigger & { readonly kind: 'silence' };
  readonly key: string;
  readonly entry?: TriggerEntry;
}

/** The due side of an inactivity trigger. */
export const silence: DueKind<Silence['trigger']> = { due: silenceTrigger };

function silenceTrigger(trigger: Silence['trigger'], entry?: TriggerEntry): DueTrigger {
  const key = keyOfTrigger(trigger);
  if (key === undefined) throw new Error('A trigger of this kind has a key.');
  const own: Silence = { trigger, key, ...(entry === undefined ? {} : { entry }) };
  return {
    key,
    entity: ENTITY,
    heard: trigger.event,
    looks: true,
    async follow({ tx, event, contact, now }) {
      const at = event.occurredAt + trigger.ms;
      if (event.event !== trigger.event || at <= now || !isFrom(trigger.from, event)) return;
      const next = await tx.due.get(keyFor(own, contact));
      if (next === undefined || next.at > at) await tx.due.upsert(dueOf(own, contact, at));
    },
    async instantsOf(place) {
      const at = await nextLook(own, place);
      return at === undefined ? [] : [dueOf(own, place.contact, at)];
    },
    stands: async (place, due) => (await endOfSilence(own, place)) === due.at,
    // A silence is told by its end, which its last event gives.
    eventId: (due) => `${due.key}@${due.at}`,
    next: async () => [],
  };
}

const keyFor = ({ key }: Silence, contact: string): string => `${key}/${contact}`;

const dueOf = (silence: Silence, contact: string, at: number): Due => ({
  ...{ key: keyFor(silence, contact), trigger: silence.key, event: `no ${silence.trigger.event}` },
  ...{ entity: ENTITY, subject: contact, contact, at },
  data: { due: silence.key },
});

/** Where the filter cannot be asked, the first instant at which a silence could end: there it is asked. */
async function nextLook(silence: Silence, place: DuePlace): Promise<number | undefined> {
  const { where, ms } = silence.trigger;
  if (where === undefined || silence.entry !== undefined) return endOfSilence(silence, place);
  const ends = (await eventsOf(silence, place)).map(({ occurredAt }) => occurredAt + ms).filter((at) => at > place.now);
  return ends.at(0);
}

/** So long after the last event that counts, ms; undefined if there was none. */
async function endOfSilence(silence: Silence, place: DuePlace): Promise<number | undefined> {
  const events = await eventsOf(silence, place);
  for (const event of [...events].reverse()) if (await counts(silence, place, event)) return event.occurredAt + silence.trigger.ms;
  return undefined;
}

/** By when they happened. */
async function eventsOf({ trigger }: Silence, { tx, contact }: DuePlace): Promise<readonly StoredEvent[]> {
  const events = await tx.events.ofContact(contact, [trigger.event], ALL);
  return events.filter((event) => isFrom(trigger.from, event)).sort((a, b) => a.occurredAt - b.occurredAt);
}

async function counts({ entry }: Silence, place: DuePlace, event: StoredEvent): Promise<boolean> {
  const where = entry?.silence?.where;
  if (where === undefined) return true;
  const { tx, workspace, now, contact, library } = place;
  if (library === undefined) throw new Error(`The filter of \`${entry?.due ?? ''}\` cannot be tested here.`);
  const subject = { contact, entryEvent: event.id, entrySeq: event.seq, bindings: {} };
  const context: Context = { tx, library, workspace, now, subject };
  return holds(context, where, event);
}
