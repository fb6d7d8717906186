import type { DateTrigger } from '../../../language/program.ts';
import { formatDuration } from '../../../language/settings/duration.ts';
import { whereWords, zoneWords } from '../expression.ts';
import { offsetWords } from '../moment.ts';
import type { TriggerWords } from './trigger-words.ts';

/** `1 week before contact.birthday at 09:00`, `30m before appointment.starts_at`. */
export const date: TriggerWords<DateTrigger> = {
  say: (trigger) => `${dateWords(trigger)}${whereWords(trigger.where)}`,
};

function dateWords({ event, exact, offset, time, zone }: DateTrigger): string {
  if (exact === undefined) return `${offsetWords(offset)}${event} at ${time}${zoneWords(zone)}`;
  return exact === 0 ? event : `${formatDuration(Math.abs(exact))} ${exact < 0 ? 'before' : 'after'} ${event}`;
}
