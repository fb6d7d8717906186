/** A build without its texts, and channels that lead nowhere: all that decides whether a message goes is tested as ever, and nothing is rendered or sent. */
import type { Build, CompiledMessage } from '../../compiler/artefact.ts';
import { CHANNELS } from '../../language/program.ts';
import type { Channel, Outgoing } from '../channels/port.ts';

/** The build with empty messages. What a message needs is left out but for coupons, which are given with a message that is held. */
export function withoutTexts(build: Build): Build {
  return { ...build, messages: build.messages.map(withoutText) };
}

function withoutText({ name, channel, locale, hash, template, language, text, needs }: CompiledMessage): CompiledMessage {
  return {
    ...{ name, channel, hash, subject: '', html: '' },
    ...(locale === undefined ? {} : { locale }),
    ...(template === undefined ? {} : { template }),
    ...(language === undefined ? {} : { language }),
    ...(text === undefined && channel === 'email' ? {} : { text: '' }),
    needs: Object.fromEntries(Object.entries(needs).filter(([, need]) => need.kind === 'coupon')),
  };
}

/** One channel of each kind: takes everything at once, keeps nothing, and tells `sent` of each message. */
export function silentChannels(sent: (message: Outgoing) => void): ReadonlyMap<string, Channel> {
  const silent = (name: Channel['name']): Channel => ({
    name,
    send: async (message) => {
      sent(message);
      return { kind: 'sent' };
    },
    lookup: async () => 'accepted',
    close: async () => undefined,
  });
  return new Map(CHANNELS.map((name) => [name, silent(name)]));
}
