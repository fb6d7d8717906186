/**
 * `1 week before contact.birthday at 09:00`, `30 days after order.delivered_at at 09:00`: dates of the contact or of its rows. A yearly one
 * comes once a year, another once for each value; what has come is not repeated when the date or the zone changes afterwards.
 * `30m before appointment.starts_at` is exactly so long from an instant.
 */
import type { DateTrigger } from '../../../language/program.ts';
import { dateOfValue, nextOccurrence, occurrenceIn, offsetDate, type YearlyMoment, zoneName } from '../../clock/calendar.ts';
import { instantOf } from '../../clock/local-time.ts';
import { contactRow } from '../../stages/context.ts';
import { contactZone } from '../../stages/scope.ts';
import type { Due } from '../../store/port.ts';
import type { Row, Value } from '../../values.ts';
import type { DueKind, DuePlace, DueTrigger, RowChange } from './due-trigger.ts';

/** The due side of a date trigger. */
export const date: DueKind<DateTrigger> = { due: dateTrigger };

function dateTrigger(trigger: DateTrigger): DueTrigger {
  return {
    key: trigger.key,
    entity: trigger.entity,
    follow: (change) => follow(trigger, change),
    instantsOf: (place, row) => instantsOf(trigger, place, row, place.now),
    stands: (place, due) => stands(trigger, place, due),
    eventId: (due) => eventId(trigger, due),
    // This year's has come, or was missed: a millisecond later the next one is another year's.
    next: async (place, due) => (trigger.yearly ? instantsOf(trigger, place, await rowOf(place, due), due.at + 1) : []),
  };
}

/** Once a year: the key holds the year. Else once for each value, wherever its instant was moved to. */
const eventId = (trigger: DateTrigger, due: Due): string => (trigger.yearly ? due.key : `${due.key}@${String(due.data.on)}`);

async function rowOf({ tx, contact }: DuePlace, { entity, subject }: Due): Promise<Row> {
  return entity === 'contact' ? contactRow(tx, contact) : ((await tx.rows.get(entity, subject)) ?? { id: subject });
}

/** Which of the contact's rows an event may have moved. */
async function follow(trigger: DateTrigger, change: RowChange): Promise<void> {
  const { tx, event, contact } = change;
  const moved = await movedBy(trigger, change);
  if (moved === 'none') return;
  if (moved === 'all' || trigger.yearly || event.aboutId === undefined) {
    // A yearly row's key names a year that only its old date knows, so all of this trigger are written anew.
    await tx.due.deleteOf(contact, trigger.key);
    const rows = trigger.entity === 'contact' ? [await contactRow(tx, contact)] : await change.rows(trigger.entity);
    for (const row of rows) await schedule(trigger, change, row);
    return;
  }
  await tx.due.delete(`${trigger.key}/${event.aboutId}`);
  const row = await change.after();
  if (row !== undefined) await schedule(trigger, change, row);
}

/** A date whose trigger time is past when it is set fires nothing (language §12). */
async function schedule(trigger: DateTrigger, change: RowChange, row: Row): Promise<void> {
  const ahead = (await instantsOf(trigger, change, row, change.now)).filter((due) => trigger.yearly || due.at > change.now);
  for (const due of ahead) await change.tx.due.upsert(due);
}

async function movedBy(trigger: DateTrigger, change: RowChange): Promise<'none' | 'one' | 'all'> {
  const { event, before, workspace } = change;
  const { entity, field } = trigger;
  if (event.aboutEntity === 'contact') {
    const after = await change.after();
    const zoneMoved = trigger.exact === undefined && trigger.zone.kind === 'contact' && before?.time_zone !== after?.time_zone;
    if (zoneMoved || (entity === 'contact' && before?.[field] !== after?.[field])) return 'all';
  }
  if (event.aboutEntity !== entity || entity === 'contact') return 'none';
  const owner = workspace.schema.entities[entity]?.contact ?? 'contact';
  const after = await change.after();
  return before?.[field] !== after?.[field] || before?.[owner] !== after?.[owner] ? 'one' : 'none';
}

/** At most one: of a yearly date the first at or after `from` that has not come yet. */
async function instantsOf(trigger: DateTrigger, place: DuePlace, row: Row, from: number): Promise<readonly Due[]> {
  const due = (at: number, key: string): Due => ({
    key,
    trigger: trigger.key,
    event: trigger.event,
    entity: trigger.entity,
    subject: row.id,
    contact: place.contact,
    at,
    data: { due: trigger.key, on: written(row[trigger.field]) },
  });
  const key = `${trigger.key}/${row.id}`;
  if (!trigger.yearly) {
    const at = await onceAt(trigger, place, row);
    return at === undefined ? [] : notYet(trigger, place, due(at, key));
  }
  const moment = await momentOf(trigger, place, row);
  if (moment === undefined) return [];
  let { year, at } = nextOccurrence(moment, from);
  for (;;) {
    const [next] = await notYet(trigger, place, due(at, `${key}/${year}`));
    if (next !== undefined) return [next];
    year += 1;
    at = occurrenceIn(moment, year);
  }
}

/** What has come already does not come again: the date was moved, or the zone, after it had fired. */
async function notYet(trigger: DateTrigger, { tx }: DuePlace, due: Due): Promise<readonly Due[]> {
  return (await tx.events.get(eventId(trigger, due))) === undefined ? [due] : [];
}

/** Still the instant of its date: that of the year in its key, or the only one. */
async function stands(trigger: DateTrigger, place: DuePlace, due: Due): Promise<boolean> {
  const row = await rowOf(place, due);
  if (!trigger.yearly) return due.at === (await onceAt(trigger, place, row));
  const moment = await momentOf(trigger, place, row);
  return moment !== undefined && due.at === occurrenceIn(moment, Number(due.key.split('/').at(-1)));
}

/** The one instant that the value gives, ms; undefined if it is unknown. */
async function onceAt(trigger: DateTrigger, place: DuePlace, row: Row): Promise<number | undefined> {
  if (trigger.exact !== undefined) {
    const value = row[trigger.field];
    return typeof value === 'number' ? value + trigger.exact : undefined;
  }
  const moment = await momentOf(trigger, place, row);
  return moment && instantOf(offsetDate(moment.date, moment.offset), moment.time, moment.zone);
}

/** Undefined if the date is unknown. */
async function momentOf(trigger: DateTrigger, { tx, workspace, contact }: DuePlace, row: Row): Promise<YearlyMoment | undefined> {
  const value = row[trigger.field];
  if (value === undefined) return undefined;
  const storeZone = workspace.settings.store.timeZone;
  const owner = row.id === contact ? row : await contactRow(tx, contact);
  const zone = zoneName(trigger.zone, { contactZone: contactZone({ contact: owner, storeZone }), storeZone });
  const day = dateOfValue(value, zone);
  return day === undefined ? undefined : { date: day, offset: trigger.offset, time: trigger.time, zone };
}

/** A date as it is, an instant as ISO text. */
const written = (value: Value): string => (typeof value === 'number' ? new Date(value).toISOString() : String(value));
