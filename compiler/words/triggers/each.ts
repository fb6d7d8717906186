import type { Trigger } from '../../../language/program.ts';
import { type TriggerWords, tailWords } from './trigger-words.ts';

/** `each item of order delivered`. */
export const each: TriggerWords<Trigger & { readonly kind: 'each' }> = {
  say: (trigger) => `each ${trigger.entity} of ${trigger.event}${tailWords(trigger)}`,
};
