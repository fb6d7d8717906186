import type { Trigger } from '../../../language/program.ts';
import { happening } from '../english/events.ts';
import { aRow, plain } from '../english/names.ts';
import { type ExplainTrigger, tailWords } from './trigger-words.ts';

/** `for each item of an order, when it is delivered`. */
export const each: ExplainTrigger<Trigger & { readonly kind: 'each' }> = {
  say: (trigger, context) => {
    const about = context.program.schema.events[trigger.event]?.about ?? 'row';
    const { subject, present } = happening(trigger.event, context, 'it');
    return `for each ${plain(trigger.entity)} of ${aRow(about)}, when ${subject} ${present}${tailWords(trigger, context)}`;
  },
};
