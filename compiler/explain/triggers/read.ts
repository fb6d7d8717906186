import type { ReadTime, Trigger } from '../../../language/program.ts';
import { named } from '../english/names.ts';
import { dateWords, dayName, ordinal, zoneWords } from '../english/time.ts';
import { type ExplainTrigger, tailWords } from './trigger-words.ts';

/** `for each member of the segment “young”, every Monday at 09:00`. */
export const read: ExplainTrigger<Trigger & { readonly kind: 'read' }> = {
  say: (trigger, context) =>
    `for each member of the segment ${named(trigger.segment)}, ${readWords(trigger.at)}${tailWords(trigger, context)}`,
};

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
