/** `send NAME by preferred or push or sms`: the first channel that can reach the contact (language §7). Caps and quiet hours are then those of the chosen one. */
import { CHANNELS as CHANNEL_NAMES, type Channel } from '../../../language/program.ts';
import type { MessageOptions } from '../../journey/port.ts';
import type { Json, Row } from '../../values.ts';
import { CHANNELS } from '../channels.ts';
import { mayReceive } from '../consent.ts';
import { contactRow } from '../context.ts';
import type { Session } from '../session.ts';
import { type Choice, sendMessage, skipMessage } from './message.ts';

/** A message and the channels to try, in order. */
export type SendOptions = MessageOptions & { readonly by: readonly (Channel | 'preferred')[] };

/** What the step remembers, and the channel that was chosen, if one was. */
export interface Sent {
  readonly result: Json;
  readonly channel?: Channel;
}

/** Chooses a channel and sends on it. Where none reaches the contact, the reasons of all are that of the step. */
export async function sendBy(session: Session, label: string, options: SendOptions): Promise<Sent> {
  const contact = await contactRow(session.tx, session.run().contact);
  const { channel, passed } = await chooseChannel(session, contact, options);
  if (channel !== undefined) return { channel, result: await sendMessage(session, channel, label, options, { channel, passed }) };
  await session.flush();
  return { result: skipMessage(session, label, options.message, passed) };
}

async function chooseChannel(
  session: Session,
  contact: Row,
  { by, message }: SendOptions,
): Promise<Omit<Choice, 'channel'> & { readonly channel?: Channel }> {
  const passed: string[] = [];
  for (const channel of wanted(by, contact)) {
    const reason = await unreachable(session, contact, channel, message);
    if (reason === undefined) return { channel, passed: passed.join('; ') };
    passed.push(`${channel}: ${reason}`);
  }
  return { passed: passed.join('; ') };
}

/** Each once. A contact who prefers no channel, or one that there is not, has no preference. */
function wanted(by: SendOptions['by'], contact: Row): ReadonlySet<Channel> {
  const preferred = CHANNEL_NAMES.filter((channel) => channel === contact.preferred_channel);
  return new Set(by.flatMap((choice) => (choice === 'preferred' ? preferred : [choice])));
}

/** Why this channel does not reach the contact; undefined if it does. */
async function unreachable(session: Session, contact: Row, channel: Channel, message: string): Promise<string | undefined> {
  if (CHANNELS[channel].settings(session.workspace.settings) === undefined) return 'no such channel';
  const variants = await session.tx.deployments.message(message);
  if (!variants.some((variant) => variant.channel === channel)) return 'no such message';
  return mayReceive(session.tx, contact, channel, session.code.flow.purpose);
}
