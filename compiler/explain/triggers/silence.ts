import type { Trigger } from '../../../language/program.ts';
import { happening, noneOf } from '../english/events.ts';
import { duration } from '../english/time.ts';
import { type ExplainTrigger, tailWords } from './trigger-words.ts';

/** `when the contact has not placed an order for 90 days, but did so before`. */
export const silence: ExplainTrigger<Trigger & { readonly kind: 'silence' }> = {
  say: (trigger, context) => {
    const { subject, perfect } = happening(trigger.event, context);
    const tail = tailWords(trigger, context);
    if (subject === 'the contact') return `when the contact has not ${perfect} for ${duration(trigger.ms)}, but did so before${tail}`;
    return `when ${noneOf(subject)} has ${noneOf(subject) === subject ? 'not ' : ''}${perfect} for ${duration(trigger.ms)}, but it has happened before${tail}`;
  },
};
