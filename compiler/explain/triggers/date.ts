import type { DateTrigger } from '../../../language/program.ts';
import { fieldOf, happenedOf } from '../english/fields.ts';
import { duration, offsetWords, zoneWords } from '../english/time.ts';
import { type ExplainTrigger, placeOfField, tailWords } from './trigger-words.ts';

/** `on the contact’s birthday at 10:00`, `30 days after an order was delivered, at 09:00`, `30 minutes before the time a ticket was opened`. */
export const date: ExplainTrigger<DateTrigger> = {
  say: (trigger, context) => {
    const { exact, offset, time, zone } = trigger;
    const tail = tailWords(trigger, context);
    const field = fieldOf(placeOfField(trigger, context));
    const happened = happenedOf(placeOfField(trigger, context));
    const from = happened ?? field;
    if (exact !== undefined)
      return `${exact === 0 ? `at ${field}` : `${duration(Math.abs(exact))} ${exact < 0 ? 'before' : 'after'} ${from}`}${tail}`;
    const at = `at ${time}${zoneWords(zone)}`;
    if (offset !== undefined) return `${offsetWords(offset)}${from}, ${at}${tail}`;
    return `on ${happened === undefined ? from : `the day ${from},`} ${at}${tail}`;
  },
};
