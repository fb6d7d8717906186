import type { Trigger } from '../../../language/program.ts';
import { formatDuration } from '../../../language/settings/duration.ts';
import { type TriggerWords, tailWords } from './trigger-words.ts';

/** `cart abandoned after 3d`. */
export const idle: TriggerWords<Trigger & { readonly kind: 'idle' }> = {
  say: (trigger) => `${trigger.event} after ${formatDuration(trigger.after)}${tailWords(trigger)}`,
};
