/** What starts a run, as the end of `A run starts …`. */
import type { FieldTrigger, ReadTime, Trigger } from '../../../language/program.ts';
import { alsoWords, conditionWords } from './conditions.ts';
import type { Context } from './context.ts';
import { happening, noneOf } from './events.ts';
import { subjectWords } from './facts.ts';
import { fieldOf, happenedOf, isPluralField, placeOf } from './fields.ts';
import { aRow, list, named, plain } from './names.ts';
import { dateWords, dayName, duration, offsetWords, ordinal, zoneWords } from './time.ts';
import { valueWords } from './values.ts';

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
      const tail = tailWords(trigger, context);
      if (subject === 'the contact') return `when the contact has not ${perfect} for ${duration(trigger.ms)}, but did so before${tail}`;
      return `when ${noneOf(subject)} has ${noneOf(subject) === subject ? 'not ' : ''}${perfect} for ${duration(trigger.ms)}, but it has happened before${tail}`;
    }
    case 'field':
      return `when ${fieldOf(placeOfField(trigger, context))} ${changeWords(trigger, context)}${tailWords({ where: trigger.where }, context)}`;
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
function dateTriggerWords(trigger: Of<'date'>, context: Context): string {
  const { exact, offset, time, zone, where } = trigger;
  const tail = tailWords({ where }, context);
  const happened = happenedOf(placeOfField(trigger, context));
  const from = happened ?? fieldOf(placeOfField(trigger, context));
  if (exact !== undefined)
    return `${exact === 0 ? `at ${fieldOf(placeOfField(trigger, context))}` : `${duration(Math.abs(exact))} ${exact < 0 ? 'before' : 'after'} ${from}`}${tail}`;
  const at = `at ${time}${zoneWords(zone)}`;
  if (offset !== undefined) return `${offsetWords(offset)}${from}, ${at}${tail}`;
  return `on ${happened === undefined ? from : `the day ${from},`} ${at}${tail}`;
}

/** The field that a trigger looks at: of the contact, or of any row of its table. */
const placeOfField = ({ entity, field }: Of<'date' | 'field'>, { program }: Context) =>
  placeOf(entity === 'contact' ? 'the contact' : aRow(entity), entity, field, program.schema);

/** The parts behind the event, however the trigger is called. */
interface Tail {
  readonly from?: readonly string[] | undefined;
  readonly where?: Of<'date'>['where'] | undefined;
  readonly toContacts?: Of<'event'>['toContacts'];
  readonly gathered?: Of<'event'>['gathered'];
}

function tailWords({ from, where, toContacts, gathered }: Tail, context: Context): string {
  const source = from === undefined ? '' : ` (reported by the connection ${list(from.map(named), 'or')})`;
  const and = where === undefined ? '' : `, and ${alsoWords(where, context)}`;
  const to = toContacts === undefined ? '' : `; every contact enters of whom this is true: ${conditionWords(toContacts, context)}`;
  const collected =
    gathered === undefined ? '' : `; what happens within ${duration(gathered.ms)} is collected in one run (${plain(gathered.name)})`;
  return `${source}${and}${to}${collected}`;
}

function changeWords(trigger: FieldTrigger, context: Context): string {
  const { field, change, from, to, bound } = trigger;
  const s = isPluralField(field, placeOfField(trigger, context).type) ? '' : 's';
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
