import type { Trigger } from '../../../language/program.ts';
import { whereWords } from '../expression.ts';
import type { TriggerWords } from './trigger-words.ts';

/** `contact enters big_buyers`. */
export const membership: TriggerWords<Trigger & { readonly kind: 'membership' }> = {
  say: ({ change, segment, where }) => `contact ${change} ${segment}${whereWords(where)}`,
};
