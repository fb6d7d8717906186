import type { Argument, Channel, Step, StepBase } from '../../program.ts';
import type { MessageStepNode } from '../../syntax/steps/message.ts';
import { checkArguments } from './arguments.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { checkElse } from './else.ts';
import { findMessage, isSetUp } from './find-message.ts';
import { checkNeeds } from './message-needs.ts';
import { join } from './path-state.ts';
import { type EffectCheck, MESSAGE_EVENTS } from './step-check.ts';

/** `email NAME [with { … }] [else { … }]`; the kind is the channel. With `otherwise` the run waits until the message was accepted or will not be. */
export type MessageStep = StepBase & {
  readonly kind: Channel;
  readonly message: string;
  readonly with: readonly Argument[];
  readonly otherwise?: readonly Step[];
};

/** `email cart_reminder as reminder with { headline: "…" }`, `sms birthday`: the message exists in this channel and gets all that it needs, and nothing else. */
function checkMessage(node: MessageStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const isReachable = isSetUp(node.kind, node.message.span, context.workspace);
  const message = findMessage(node.message, node.kind, context.workspace);
  const values = checkArguments(node, context, { rows: true });
  const otherwise = checkElse(node.otherwise, `\`${base.label}\` is not sent`, context);
  const end = otherwise === undefined ? context.state : join(context.state, [context.state, otherwise.end]);
  if (message === undefined || values === undefined) return { end };
  checkNeeds(node, [message], values, context);
  if (!isReachable) return { end };
  return { step: { ...base, kind: node.kind, message: message.name, with: values, ...(otherwise && { otherwise: otherwise.steps }) }, end };
}

function messageStep(channel: Channel): EffectCheck<MessageStepNode, MessageStep> {
  return {
    effect: 'may fail',
    check: checkMessage,
    labelWords: ({ message }) => `${channel}_${message.text}`,
    engaging: MESSAGE_EVENTS,
    channels: () => [channel],
    deeds: ({ message }) => ({ sends: message }),
  };
}

/** `email NAME …`. */
export const email = messageStep('email');

/** `sms NAME …`. */
export const sms = messageStep('sms');

/** `push NAME …`. */
export const push = messageStep('push');

/** `whatsapp NAME …`. */
export const whatsapp = messageStep('whatsapp');
