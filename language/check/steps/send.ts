import type { Argument, Channel, Message, Step, StepBase } from '../../program.ts';
import type { ChannelChoiceNode, SendStepNode } from '../../syntax/steps/send.ts';
import { checkArguments } from './arguments.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { checkElse } from './else.ts';
import { findMessage, isSetUp, reportUnknown } from './find-message.ts';
import { checkNeeds } from './message-needs.ts';
import { join } from './path-state.ts';
import { type EffectCheck, MESSAGE_EVENTS } from './step-check.ts';

/** `send NAME by preferred or push or email`: the first channel that can reach the contact. Two or more, each once. */
export type SendStep = StepBase & {
  readonly kind: 'send';
  readonly message: string;
  readonly by: readonly (Channel | 'preferred')[];
  readonly with: readonly Argument[];
  readonly otherwise?: readonly Step[];
};

/** `send cart_reminder by preferred or push or sms`: the message exists in every channel listed, of which there are two or more. */
function checkSend(node: SendStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const isChoice = checkChoice(node, context);
  const messages = findMessages(node, context);
  const values = checkArguments(node, context, { rows: true });
  const otherwise = checkElse(node.otherwise, `\`${base.label}\` is not sent`, context);
  const end = otherwise === undefined ? context.state : join(context.state, [context.state, otherwise.end]);
  if (messages === undefined || values === undefined) return { end };
  checkNeeds(node, messages, values, context);
  if (!isChoice) return { end };
  const by = node.by.map(({ channel }) => channel);
  return {
    step: { ...base, kind: 'send', message: node.message.text, by, with: values, ...(otherwise && { otherwise: otherwise.steps }) },
    end,
  };
}

/** Whether there are two channels or more, each once, and all are set up. */
function checkChoice(node: SendStepNode, { workspace }: StepContext): boolean {
  const seen = new Map<ChannelChoiceNode['channel'], ChannelChoiceNode>();
  let fits = true;
  for (const [index, choice] of node.by.entries()) {
    const first = seen.get(choice.channel);
    if (first !== undefined) {
      const before = node.by[index - 1] ?? choice;
      workspace.report('duplicate-channel', {
        message: `\`${choice.channel}\` was tried already.`,
        help: 'Leave it out.',
        span: choice.span,
        related: [{ span: first.span, message: 'first here' }],
        fixes: [
          {
            kind: 'remove-duplicate',
            title: `Remove \`or ${choice.channel}\``,
            edits: [{ span: { ...choice.span, start: before.span.end }, text: '' }],
            safe: false,
          },
        ],
      });
    } else if (choice.channel !== 'preferred') fits = isSetUp(choice.channel, choice.span, workspace) && fits;
    seen.set(choice.channel, first ?? choice);
  }
  const [only] = node.by;
  if (node.by.length < 2 && only !== undefined) reportNoChoice(node, only, workspace);
  return fits && seen.size === node.by.length && seen.size > 1;
}

function reportNoChoice({ message }: SendStepNode, { channel, span }: ChannelChoiceNode, { report }: StepContext['workspace']): void {
  const isPreferred = channel === 'preferred';
  report('too-few-channels', {
    message: isPreferred ? 'A contact may prefer no channel, or one that does not reach them.' : `\`${channel}\` is the only way.`,
    help: isPreferred
      ? 'Name the channels to try then, such as `preferred or email`.'
      : `Write \`${channel} ${message.text}\`, or name another channel behind \`or\`.`,
    span,
  });
}

/** The message in each channel, or undefined once one that is missing is reported; a name that no channel has is reported once. */
function findMessages(node: SendStepNode, { workspace }: StepContext): readonly Message[] | undefined {
  const wanted = [...new Set(node.by.flatMap(({ channel }): readonly Channel[] => (channel === 'preferred' ? [] : [channel])))];
  const written = workspace.messages.get(node.message.text) ?? [];
  const [first] = wanted;
  if (written.length === 0 && first !== undefined) {
    if (!workspace.broken.has(node.message.text)) reportUnknown(node.message, first, workspace);
    return undefined;
  }
  const found = node.by.flatMap(({ channel, span }, index) =>
    channel === 'preferred' || node.by.findIndex((one) => one.channel === channel) < index
      ? []
      : [findMessage(node.message, channel, workspace, span)],
  );
  const messages = found.filter((message) => message !== undefined);
  return messages.length < found.length ? undefined : messages;
}

/** `send NAME by …`. */
export const send: EffectCheck<SendStepNode, SendStep> = {
  effect: 'may fail',
  check: checkSend,
  labelWords: ({ message }) => `send_${message.text}`,
  engaging: MESSAGE_EVENTS,
  channels: ({ by }) => by.filter((one) => one !== 'preferred'),
  deeds: ({ message }) => ({ sends: message }),
};
