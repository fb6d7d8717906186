import { suggest } from '../../diagnostics/nearest.ts';
import { fileNameOf } from '../../messages/file-name.ts';
import type { Argument, Channel, Message } from '../../program.ts';
import type { MessageStepNode, Name } from '../../syntax/ast.ts';
import { checkExpression } from '../expressions/check-expression.ts';
import type { Workspace } from '../workspace.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { checkElse } from './else.ts';
import { checkNeeds } from './message-needs.ts';
import { join } from './path-state.ts';
import { scopeAt } from './scope-at.ts';

/** `email cart_reminder as reminder with { headline: "…" }`, `sms birthday`: the message exists in this channel and gets all that it needs, and nothing else. */
export function checkMessage(node: MessageStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const isReachable = isSetUp(node, context.workspace);
  const message = findMessage(node.message, node.kind, context.workspace);
  const values = checkArguments(node, context);
  const otherwise = checkElse(node.otherwise, `\`${base.label}\` is not sent`, context);
  const end = otherwise === undefined ? context.state : join(context.state, [context.state, otherwise.end]);
  if (message === undefined || values === undefined) return { end };
  checkNeeds(node, message, values, context);
  if (!isReachable) return { end };
  const unsent = otherwise === undefined ? {} : { otherwise: otherwise.steps };
  return { step: { ...base, kind: node.kind, message: message.name, with: values, ...unsent }, end };
}

/** What a message of the channel is called. */
export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = { email: 'e-mail', sms: 'SMS' };

/** Reports a channel that relance.yaml does not set up. */
function isSetUp({ kind, message }: MessageStepNode, { settings, report }: Workspace): boolean {
  if (settings.channels[kind] !== undefined) return true;
  report('channel-not-set-up', {
    message: `Nothing says how an ${CHANNEL_WORDS[kind]} leaves.`,
    help: `Add \`${kind}: { from: … }\` to \`channels\` in relance.yaml.`,
    span: message.span,
  });
  return false;
}

/** The message of this name in this channel, or undefined once it is reported. Variants need the same, so any of them stands for all. */
export function findMessage(name: Name, channel: Channel, workspace: Workspace): Message | undefined {
  const variants = workspace.messages.get(name.text) ?? [];
  const message = variants.find((one) => one.channel === channel);
  if (message !== undefined || workspace.broken.has(name.text)) return message;
  const [other] = variants;
  const write = `Write it as \`${fileNameOf(name.text, channel)}\`.`;
  const inChannel = workspace.messages
    .names()
    .filter((text) => workspace.messages.get(text)?.some((one) => one.channel === channel));
  workspace.report('unknown-message', {
    message:
      other === undefined
        ? `There is no message \`${name.text}\`.`
        : `\`${name.text}\` is written as an ${CHANNEL_WORDS[other.channel]} and not as an ${CHANNEL_WORDS[channel]}.`,
    help: other === undefined ? suggest(name.text, inChannel, write) : write,
    span: name.span,
  });
  return undefined;
}

/** All arguments, or undefined once a mistake in one is reported. */
function checkArguments(node: MessageStepNode, context: StepContext): readonly Argument[] | undefined {
  const scope = scopeAt(context.scope, context.state);
  const checked = node.with.map(({ name, value }) => ({ name, value: checkExpression(value, scope, context.workspace) }));
  const whole = checked.flatMap(({ name, value }) => (value === undefined ? [] : [{ name: name.text, value }]));
  const twice = checked.find(({ name }, index) => checked.findIndex((other) => other.name.text === name.text) < index);
  if (twice !== undefined) {
    context.workspace.report('duplicate-name', {
      message: `\`${twice.name.text}\` is given twice.`,
      help: 'Leave one of them out.',
      span: twice.name.span,
    });
  }
  return whole.length < checked.length || twice !== undefined ? undefined : whole;
}
