import type { Trigger } from '../../../language/program.ts';
import { happening } from '../english/events.ts';
import { subjectWords } from '../english/facts.ts';
import { type ExplainTrigger, tailWords } from './trigger-words.ts';

/** `when the contact places an order and …`. */
export const event: ExplainTrigger<Trigger & { readonly kind: 'event' }> = {
  say: (trigger, context) => {
    const row = trigger.subject === undefined ? undefined : subjectWords(trigger.subject, context);
    const { subject, present } = happening(trigger.event, context, row);
    const by = trigger.by === undefined ? '' : ` by ${trigger.by}% or more`;
    return `when ${subject} ${present}${by}${tailWords(trigger, context)}`;
  },
};
