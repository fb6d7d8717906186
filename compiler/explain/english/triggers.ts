/** What starts a run, as the end of `A run starts …`. */
import type { FieldTrigger, ReadTime, Trigger } from '../../../language/program.ts';
import { conditionWords } from './conditions.ts';
import type { Context } from './context.ts';
import { happening } from './events.ts';
import { subjectWords } from './facts.ts';
import { aRow, list, named, plain } from './names.ts';
import { dateWords, dayName, duration, offsetWords, ordinal, zoneWords } from './time.ts';
import { fieldOf, happenedOf, isPluralWord, valueWords } from './values.ts';

/** `3 days after the contact left a cart behind`, `when the contact places an order and …`. */
export function triggerWords(trigger: Trigger, context: Context): string {
  switch (trigger.kind) {
    case 'event':
      return eventWords(trigger, context);
    case 'idle': {
      const left = `${duration(trigger.after)} after the contact left ${aRow(trigger.entity)} ${LEFT[trigger.entity]}, if there was no order since`;
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
      const about = context.program.schema.events[trigger.event]?.about ?? 'row';
      const { subject, present } = happening(trigger.event, context, 'it');
      return `for each ${plain(trigger.entity)} of ${aRow(about)}, when ${subject} ${present}${tailWords(trigger, context)}`;
    }
    case 'started':
      return 'when another campaign or a person starts it';
    case 'date':
      return dateTriggerWords(trigger, context);
  }
}

const LEFT = { cart: 'with something in it', checkout: 'unfinished' } as const;

type Of<K extends Trigger['kind']> = Extract<Trigger, { kind: K }>;

function eventWords(trigger: Of<'event'>, context: Context): string {
  const row = trigger.subject === undefined ? undefined : subjectWords(trigger.subject, context);
  const { subject, present } = happening(trigger.event, context, row);
  const by = trigger.by === undefined ? '' : ` by ${trigger.by}% or more`;
  return `when ${subject} ${present}${by}${tailWords(trigger, context)}`;
}

/** `on the contact’s birthday at 10:00`, `30 days after an order was delivered, at 09:00`, `30 minutes before the time a ticket was opened`. */
function dateTriggerWords({ entity, field, exact, offset, time, zone, where }: Of<'date'>, context: Context): string {
  const owner = ownerOf(entity);
  const tail = tailWords({ where }, context);
  const from = happenedOf(owner, field) ?? fieldOf(owner, field);
  if (exact !== undefined) return `${exact === 0 ? 'at' : `${duration(Math.abs(exact))} ${exact < 0 ? 'before' : 'after'}`} ${from}${tail}`;
  const at = `at ${time}${zoneWords(zone)}`;
  if (offset !== undefined) return `${offsetWords(offset)}${from}, ${at}${tail}`;
  return `on ${happenedOf(owner, field) === undefined ? from : `the day ${from},`} ${at}${tail}`;
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
  const to = toContacts === undefined ? '' : `; every contact enters of whom this is true: ${conditionWords(toContacts, context)}`;
  const collected =
    gathered === undefined ? '' : `; what happens within ${duration(gathered.ms)} is collected in one run (${plain(gathered.name)})`;
  return `${source}${and}${to}${collected}`;
}

function changeWords({ field, change, from, to, bound }: FieldTrigger, context: Context): string {
  const s = isPluralWord(field) ? '' : 's';
  if (change !== 'changes') {
    const limit = bound === undefined ? '' : ` ${valueWords(bound, context)}`;
    return change === 'rises' ? `rise${s} above${limit}` : `fall${s} below${limit}`;
  }
  const before = from === undefined ? '' : ` from ${valueWords(from, context)}`;
  return `change${s}${before}${to === undefined ? '' : ` to ${valueWords(to, context)}`}`;
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
