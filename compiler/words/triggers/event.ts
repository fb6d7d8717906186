import type { Trigger } from '../../../language/program.ts';
import { subjectWords } from '../expression.ts';
import { type TriggerWords, tailWords } from './trigger-words.ts';

/** `price dropped by 10%`, `email clicked`. */
export const event: TriggerWords<Trigger & { readonly kind: 'event' }> = {
  say: (trigger) => {
    const by = trigger.by === undefined ? '' : ` by ${trigger.by}%`;
    return `${subjectWords(trigger.event, trigger.subject)}${by}${tailWords(trigger)}`;
  },
};
