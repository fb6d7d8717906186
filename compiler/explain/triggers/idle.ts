import type { Trigger } from '../../../language/program.ts';
import { aRow } from '../english/names.ts';
import { duration } from '../english/time.ts';
import { type ExplainTrigger, tailWords } from './trigger-words.ts';

const LEFT = { cart: 'with something in it', checkout: 'unfinished' } as const;

/** `3 days after the contact left a cart with something in it`. */
export const idle: ExplainTrigger<Trigger & { readonly kind: 'idle' }> = {
  say: (trigger, context) => {
    const left = `${duration(trigger.after)} after the contact left ${aRow(trigger.entity)} ${LEFT[trigger.entity]}, if there was no order since`;
    return `${left}${tailWords(trigger, context)}`;
  },
};
