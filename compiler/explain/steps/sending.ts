/** Messages. */
import type { Argument, MessageStep, SendStep } from '../../../language/program.ts';
import type { Context } from '../english/context.ts';
import { CHANNEL_NOUN, list, named, plain } from '../english/names.ts';
import { valueWords } from '../english/values.ts';
import type { Branch, ExplainStep, StepWords } from './step-lines.ts';

/** `Send the e-mail “cart reminder” (“Your cart is still here”).` */
export function explainMessage(step: MessageStep, context: Context): StepWords {
  const subject = subjectWords(step, context);
  return {
    text: `Send the ${CHANNEL_NOUN[step.kind]} ${named(step.message)}${subject}${withWords(step.with, context)}.`,
    branches: unsent(step),
  };
}

/** `Send the message “back” by the first way that reaches the contact: the preferred one, a push message or an e-mail.` */
export const explainSend: ExplainStep<'send'> = (step, context) => {
  const ways = step.by.map((one) => (one === 'preferred' ? 'the channel that the contact prefers' : CHANNEL_NOUN[one]));
  return {
    text: `Send the message ${named(step.message)} by the first of these that can reach the contact: ${list(ways, 'or')}${withWords(step.with, context)}.`,
    branches: unsent(step),
  };
};

/** The subject, where it is the same for everybody and says more than the name. */
function subjectWords({ kind, message }: MessageStep, { program }: Context): string {
  const variant = program.messages.find((one) => one.name === message && one.channel === kind);
  const subject = variant?.subject ?? '';
  const saysName = plain(subject).toLowerCase() === plain(message).toLowerCase();
  return subject === '' || saysName || subject.includes('{') ? '' : ` (“${subject}”)`;
}

/** ` (headline: “Still interested?”)`. */
export function withWords(values: readonly Argument[], context: Context): string {
  if (values.length === 0) return '';
  return ` (${values.map(({ name, value }) => `${plain(name)}: ${valueWords(value, context)}`).join(', ')})`;
}

const unsent = ({ otherwise }: MessageStep | SendStep): readonly Branch[] =>
  otherwise === undefined
    ? []
    : [{ text: 'If it cannot be sent (no consent, no address, held back for good or refused):', steps: otherwise }];
