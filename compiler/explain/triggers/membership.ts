import type { Trigger } from '../../../language/program.ts';
import { named } from '../english/names.ts';
import { type ExplainTrigger, tailWords } from './trigger-words.ts';

/** `when the contact enters the segment “big buyers”`. */
export const membership: ExplainTrigger<Trigger & { readonly kind: 'membership' }> = {
  say: (trigger, context) => `when the contact ${trigger.change} the segment ${named(trigger.segment)}${tailWords(trigger, context)}`,
};
