import type { Trigger } from '../../../language/program.ts';
import type { ExplainTrigger } from './trigger-words.ts';

/** `when another campaign or a person starts it`. */
export const started: ExplainTrigger<Trigger & { readonly kind: 'started' }> = {
  say: () => 'when another campaign or a person starts it',
};
