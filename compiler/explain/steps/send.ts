import type { SendStep } from '../../../language/program.ts';
import { CHANNEL_NOUN, list, named } from '../english/names.ts';
import { type ExplainStep, elseBranch } from './step-words.ts';
import { UNSENT, withWords } from './with-words.ts';

/** `Send the message “back” by the first way that reaches the contact: the preferred one, a push message or an e-mail.` */
export const send: ExplainStep<SendStep> = {
  say: (step, context) => {
    const ways = step.by.map((one) => (one === 'preferred' ? 'the channel that the contact prefers' : CHANNEL_NOUN[one]));
    return {
      text: `Send the message ${named(step.message)} by the first of these that can reach the contact: ${list(ways, 'or')}${withWords(step.with, context)}.`,
      branches: elseBranch(UNSENT, step.otherwise),
    };
  },
  channels: ({ by }) => by.filter((one) => one !== 'preferred'),
  noun: (step) => `the message ${named(step.message)}`,
};
