/** The steps that send: a message on its channel, or on the first channel that reaches the contact; and how long their `else` waits. */
import type { Channel } from '../../../language/program.ts';
import type { MessageOptions, Stage } from '../../journey/port.ts';
import type { Json } from '../../values.ts';
import type { Session } from '../session.ts';
import { patienceOf, sendMessage, wasQueued } from './message.ts';
import { sendBy } from './send.ts';

/** The steps, and for those that were queued by this stage the patience of their `else`, ms. */
export interface MessageSteps {
  readonly steps: Pick<Stage, Channel | 'send'>;
  patience(label: string): number;
}

/** Binds the steps to a session; `before` as in `createStage`. */
export function messageSteps(session: Session, before: () => Promise<void>): MessageSteps {
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
    steps: {
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
    },
    patience: (label) => {
      // Invariant: a stage that waits for a message has queued it itself: a hold comes before, and a wait ends the stage.
      const channel = channels.get(label);
      if (channel === undefined) throw new Error(`The step \`${label}\` queued no message in this stage.`);
      return patienceOf(session, channel);
    },
  };
}
