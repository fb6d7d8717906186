/** The steps that send: a message on its channel, or on the first channel that reaches the contact; and how long their `else` waits. */
import type { Channel } from '../../../language/program.ts';
import type { MessageOptions, Stage } from '../../journey/port.ts';
import type { Json } from '../../values.ts';
import type { Session } from '../session.ts';
import { patienceOf, sendMessage, wasQueued } from './message.ts';
import { sendBy } from './send.ts';
import { park, type StageParts } from './stage-parts.ts';

/** The steps, and the wait for the provider's answer; what was held out has none to wait for. */
export function messageMethods(parts: StageParts): Pick<Stage, Channel | 'send' | 'awaitDelivery'> {
  const { session, before } = parts;
  const channels = new Map<string, Channel>();
  const once = async (label: string, step: () => Promise<Json>): Promise<boolean> =>
    wasQueued(
      await session.once(label, 'message', async () => {
        await before();
        return step();
      }),
    );
  const on =
    (channel: Channel) =>
    (label: string, options: MessageOptions): Promise<boolean> => {
      channels.set(label, channel);
      return once(label, () => sendMessage(session, channel, label, options));
    };
  return {
    email: on('email'),
    sms: on('sms'),
    push: on('push'),
    whatsapp: on('whatsapp'),
    send: (label, options) =>
      once(label, async () => {
        const { channel, result } = await sendBy(session, label, options);
        if (channel !== undefined) channels.set(label, channel);
        return result;
      }),
    awaitDelivery: (label) => park(parts, label, session.run().heldOut === undefined ? patienceFor(session, label, channels) : 0),
  };
}

/** Invariant: a stage that waits for a message has queued it itself: a hold comes before, and a wait ends the stage. */
function patienceFor(session: Session, label: string, channels: ReadonlyMap<string, Channel>): number {
  const channel = channels.get(label);
  if (channel === undefined) throw new Error(`The step \`${label}\` queued no message in this stage.`);
  return patienceOf(session, channel);
}
