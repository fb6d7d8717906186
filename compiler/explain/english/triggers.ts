/** What starts a run, as the end of `A run starts …`. */
import type { FieldTrigger, ReadTime, Trigger } from '../../../language/program.ts';
import { conditionWords } from './conditions.ts';
import type { Context } from './context.ts';
import { happening } from './events.ts';
import { subjectWords } from './facts.ts';
import { aRow, list, named, plain } from './names.ts';
import { dateWords, dayName, duration, offsetWords, ordinal, zoneWords } from './time.ts';
import { fieldOf, valueWords } from './values.ts';

/** `3 days after the contact left a cart behind`, `when the contact places an order and …`. */
export function triggerWords(trigger: Trigger, context: Context): string {
  switch (trigger.kind) {
    case 'event':
      return eventWords(trigger, context);
    case 'idle': {
      const left = `${duration(trigger.after)} after the contact last changed ${aRow(trigger.entity)}, if there was no order since`;
      return `${left}${tailWords(trigger, context)}`;
    }
    case 'silence': {
      const { subject, perfect } = happening(trigger.event, context);
      return `when ${subject} has not ${perfect} for ${duration(trigger.ms)}, but did so before${tailWords(trigger, context)}`;
    }
    case 'field':
      return `when ${fieldOf(ownerOf(trigger.entity), trigger.field)} ${changeWords(trigger, context)}${tailWords({ where: trigger.where }, context)}`;
    case 'membership':
      return `when the contact ${trigger.change} the segment ${named(trigger.segment)}${tailWords(trigger, context)}`;
    case 'read':
      return `for each member of the segment ${named(trigger.segment)}, ${readWords(trigger.at)}${tailWords(trigger, context)}`;
    case 'each': {
      const { subject, present } = happening(trigger.event, context);
      return `for each ${plain(trigger.entity)} of it when ${subject} ${present}${tailWords(trigger, context)}`;
    }
    case 'started':
      return 'only when another campaign or a person starts it';
    case 'date':
      return dateTriggerWords(trigger, context);
  }
}

type Of<K extends Trigger['kind']> = Extract<Trigger, { kind: K }>;

function eventWords(trigger: Of<'event'>, context: Context): string {
  const row = trigger.subject === undefined ? undefined : subjectWords(trigger.subject, context);
  const { subject, present } = happening(trigger.event, context, row);
  const by = trigger.by === undefined ? '' : ` by ${trigger.by}% or more`;
  return `when ${subject} ${present}${by}${tailWords(trigger, context)}`;
}

/** `on the contact’s birthday at 10:00`, `1 week before the contact’s birthday, at 09:00`. */
function dateTriggerWords({ event, offset, time, zone, where }: Of<'date'>, context: Context): string {
  const [entity = '', field = ''] = event.split('.');
  return `${offsetWords(offset)}${fieldOf(ownerOf(entity), field)} at ${time}${zoneWords(zone)}${tailWords({ where }, context)}`;
}

const ownerOf = (entity: string): string => (entity === 'contact' ? 'the contact' : aRow(entity));

/** The parts behind the event, however the trigger is called. */
interface Tail {
  readonly from?: readonly string[] | undefined;
  readonly where?: Of<'date'>['where'] | undefined;
  readonly toContacts?: Of<'event'>['toContacts'];
  readonly gathered?: Of<'event'>['gathered'];
}

function tailWords({ from, where, toContacts, gathered }: Tail, context: Context): string {
  const source = from === undefined ? '' : ` (told by ${list(from.map(named), 'or')})`;
  const and = where === undefined ? '' : `, and ${conditionWords(where, context)}`;
  const to = toContacts === undefined ? '' : `; it is for every contact of whom this is true: ${conditionWords(toContacts, context)}`;
  const collected =
    gathered === undefined ? '' : `; what happens within ${duration(gathered.ms)} is collected in one run (${plain(gathered.name)})`;
  return `${source}${and}${to}${collected}`;
}

function changeWords({ change, from, to, bound }: FieldTrigger, context: Context): string {
  if (change !== 'changes') {
    const limit = bound === undefined ? '' : ` ${valueWords(bound, context)}`;
    return change === 'rises' ? `rises above${limit}` : `falls below${limit}`;
  }
  const before = from === undefined ? '' : ` from ${valueWords(from, context)}`;
  return `changes${before}${to === undefined ? '' : ` to ${valueWords(to, context)}`}`;
}

function readWords(at: ReadTime): string {
  switch (at.kind) {
    case 'now':
      return 'as soon as the campaign is deployed';
    case 'on':
      return `on ${dateWords(at.date)} at ${at.time}${zoneWords(at.zone)}`;
    case 'every day':
      return `every day at ${at.time}${zoneWords(at.zone)}`;
    case 'every weekday':
      return `every ${dayName(at.day)} at ${at.time}${zoneWords(at.zone)}`;
    case 'every month':
      return `on the ${ordinal(at.day)} of every month at ${at.time}${zoneWords(at.zone)}`;
  }
}
