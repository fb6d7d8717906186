import type { MessageStep } from '../../../language/program.ts';
import type { Context } from '../english/context.ts';
import { CHANNEL_NOUN, named, plain } from '../english/names.ts';
import { type ExplainStep, elseBranch } from './step-words.ts';
import { UNSENT, withWords } from './with-words.ts';

/** `Send the e-mail “cart reminder” (“Your cart is still here”).` */
export const message: ExplainStep<MessageStep> = {
  say: (step, context) => ({
    text: `Send the ${CHANNEL_NOUN[step.kind]} ${named(step.message)}${subjectWords(step, context)}${withWords(step.with, context)}.`,
    branches: elseBranch(UNSENT, step.otherwise),
  }),
  channels: ({ kind }) => [kind],
  noun: (step) => `the ${CHANNEL_NOUN[step.kind]} ${named(step.message)}`,
};

/** The subject, where it is the same for everybody and says more than the name. */
function subjectWords({ kind, message: name }: MessageStep, { program }: Context): string {
  const variant = program.messages.find((one) => one.name === name && one.channel === kind);
  const subject = variant?.subject ?? '';
  const saysName = plain(subject).toLowerCase() === plain(name).toLowerCase();
  return subject === '' || saysName || subject.includes('{') ? '' : ` (“${subject}”)`;
}
