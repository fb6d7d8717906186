import type { Trigger } from '../../../language/program.ts';
import type { TriggerWords } from './trigger-words.ts';

/** `started`. */
export const started: TriggerWords<Trigger & { readonly kind: 'started' }> = { say: () => 'started' };
