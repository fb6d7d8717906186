import type { Trigger } from '../../../language/program.ts';
import { formatDuration } from '../../../language/settings/duration.ts';
import { type TriggerWords, tailWords } from './trigger-words.ts';

/** `no order placed for 90d`. */
export const silence: TriggerWords<Trigger & { readonly kind: 'silence' }> = {
  say: (trigger) => `no ${trigger.event} for ${formatDuration(trigger.ms)}${tailWords(trigger)}`,
};
