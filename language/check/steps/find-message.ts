import type { Fix } from '../../diagnostics/diagnostic.ts';
import { spelling } from '../../diagnostics/spelling.ts';
import { fileNameOf } from '../../messages/file-name.ts';
import type { Channel, Message, Span } from '../../program.ts';
import { setUpChannel } from '../../settings/settings-fixes.ts';
import type { Name } from '../../syntax/ast.ts';
import type { Workspace } from '../workspace.ts';
import { MESSAGE_WORDS } from './channel-words.ts';
import { draftOf } from './draft.ts';

/** What a channel needs in relance.yaml. */
const CHANNEL_FIELDS: Readonly<Record<Channel, string>> = {
  email: '{ from: … }',
  sms: '{ from: … }',
  push: '{ url: … }',
  whatsapp: '{ from: … }',
};

/** Whether relance.yaml sets the channel up; else it is reported. */
export function isSetUp(channel: Channel, span: Span, { settings, report }: Workspace): boolean {
  if (settings.channels[channel] !== undefined) return true;
  report('channel-not-set-up', {
    message: `Nothing says how ${MESSAGE_WORDS[channel]} leaves.`,
    help: `Add \`${channel}: ${CHANNEL_FIELDS[channel]}\` to \`channels\` in relance.yaml.`,
    span,
    ...setUpChannel(channel, settings),
  });
  return false;
}

/** The message of this name in this channel, or undefined once it is reported. Variants need the same, so any of them stands for all. */
export function findMessage(name: Name, channel: Channel, workspace: Workspace, span: Span = name.span): Message | undefined {
  const variants = workspace.messages.get(name.text) ?? [];
  const message = variants.find((one) => one.channel === channel);
  if (message !== undefined) workspace.use(name.span, { kind: 'message', name: name.text });
  if (message !== undefined || workspace.broken.has(name.text)) return message;
  const [other] = variants;
  if (other === undefined) reportUnknown(name, channel, workspace);
  else if (workspace.settings.channels[channel] !== undefined) {
    // A channel that is not set up was reported, and a message for it is what comes after that.
    workspace.report('unknown-message', {
      message: `\`${name.text}\` is written as ${MESSAGE_WORDS[other.channel]} and not as ${MESSAGE_WORDS[channel]}.`,
      help: `Write it as \`${fileNameOf(name.text, channel)}\`.`,
      span,
      fixes: [createMessage(name.text, channel, workspace)],
    });
  }
  return undefined;
}

/** Reports a name of no message; `channel` is the one in which it is wanted. */
export function reportUnknown(name: Name, channel: Channel, workspace: Workspace): void {
  const { messages } = workspace;
  const inChannel = messages.names().filter((text) => messages.get(text)?.some((one) => one.channel === channel));
  const choices = inChannel.map((text) => ({ name: text, kind: 'message' }) as const);
  const { help, fixes } = spelling(name, choices, `Write it as \`${fileNameOf(name.text, channel)}\`.`);
  workspace.report('unknown-message', {
    message: `There is no message \`${name.text}\`.`,
    help,
    span: name.span,
    fixes: [...fixes, createMessage(name.text, channel, workspace)],
    choices,
  });
}

function createMessage(name: string, channel: Channel, { settings }: Workspace): Fix {
  const file = fileNameOf(name, channel);
  const start = { offset: 0, line: 1, column: 1 };
  const edit = { span: { file, start, end: start }, text: draftOf(name, channel, settings.store.name) };
  return { kind: 'create-message', title: `Create \`${file}\``, edits: [edit], safe: false };
}
