import type { UnsubscribeStep } from '../../../language/program.ts';
import { CHANNEL_PLURAL } from '../english/names.ts';
import type { ExplainStep } from './step-words.ts';

/** `Unsubscribe the contact from e-mails.` */
export const unsubscribe: ExplainStep<UnsubscribeStep> = {
  say: ({ channel }) => ({ text: `Unsubscribe the contact from ${CHANNEL_PLURAL[channel]}.` }),
};
