/** Triggers in the language's own words. */
import type { DateTrigger, FieldTrigger, ReadTime, Trigger } from '../../language/program.ts';
import { formatDuration } from '../../language/settings/duration.ts';
import { expressionWords, subjectWords, whereWords, zoneWords } from './expression.ts';
import { offsetWords } from './moment.ts';

/** What stands after `when`: `cart abandoned after 3d`, `1 week before contact.birthday at 09:00`, with its filter. One line. */
export function triggerWords(trigger: Trigger): string {
  switch (trigger.kind) {
    case 'event': {
      const by = trigger.by === undefined ? '' : ` by ${trigger.by}%`;
      return `${subjectWords(trigger.event, trigger.subject)}${by}${tailWords(trigger)}`;
    }
    case 'idle':
      return `${trigger.event} after ${formatDuration(trigger.after)}${tailWords(trigger)}`;
    case 'silence':
      return `no ${trigger.event} for ${formatDuration(trigger.ms)}${tailWords(trigger)}`;
    case 'field':
      return `${trigger.entity}.${trigger.field} ${changeWords(trigger)}${whereWords(trigger.where)}`;
    case 'membership':
      return `contact ${trigger.change} ${trigger.segment}${whereWords(trigger.where)}`;
    case 'read':
      return `segment ${trigger.segment} read ${readWords(trigger.at)}${whereWords(trigger.where)}`;
    case 'each':
      return `each ${trigger.entity} of ${trigger.event}${tailWords(trigger)}`;
    case 'started':
      return 'started';
    case 'date':
      return `${dateWords(trigger)}${whereWords(trigger.where)}`;
  }
}

/** `1 week before contact.birthday at 09:00`, `30m before appointment.starts_at`. */
function dateWords({ event, exact, offset, time, zone }: DateTrigger): string {
  if (exact === undefined) return `${offsetWords(offset)}${event} at ${time}${zoneWords(zone)}`;
  return exact === 0 ? event : `${formatDuration(Math.abs(exact))} ${exact < 0 ? 'before' : 'after'} ${event}`;
}

type Tail = Partial<Pick<Extract<Trigger, { kind: 'event' }>, 'from' | 'where' | 'toContacts' | 'gathered'>>;

function tailWords({ from, where, toContacts, gathered }: Tail): string {
  const sources = from === undefined ? '' : ` from ${from.join(', ')}`;
  const to = toContacts === undefined ? '' : ` to contacts where (${expressionWords(toContacts)})`;
  const list = gathered === undefined ? '' : ` gathered for ${formatDuration(gathered.ms)} as ${gathered.name}`;
  return `${sources}${whereWords(where)}${to}${list}`;
}

function changeWords({ change, from, to, bound }: FieldTrigger): string {
  if (change === 'changes') {
    return [
      'changes',
      ...(from === undefined ? [] : ['from', expressionWords(from)]),
      ...(to === undefined ? [] : ['to', expressionWords(to)]),
    ].join(' ');
  }
  const limit = bound === undefined ? '' : ` ${expressionWords(bound)}`;
  return change === 'rises' ? `rises above${limit}` : `falls below${limit}`;
}

function readWords(at: ReadTime): string {
  switch (at.kind) {
    case 'now':
      return 'now';
    case 'on':
      return `on ${at.date} at ${at.time}${zoneWords(at.zone)}`;
    case 'every day':
      return `every day at ${at.time}${zoneWords(at.zone)}`;
    case 'every weekday':
      return `every ${at.day} at ${at.time}${zoneWords(at.zone)}`;
    case 'every month':
      return `every month on ${at.day} at ${at.time}${zoneWords(at.zone)}`;
  }
}
