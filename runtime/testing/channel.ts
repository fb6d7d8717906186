import type { Channel as ChannelName } from '../../language/program.ts';
import type { Channel, Outgoing } from '../channels/port.ts';
import { CHANNELS } from '../stages/channels.ts';

/** The channel of tests and simulations: accepts everything at once and keeps it in order. */
export function createCollectingChannel(name: ChannelName = 'email'): Channel & { readonly sent: readonly Outgoing[] } {
  const sent: Outgoing[] = [];
  return {
    name,
    sent,
    send: async (message) => {
      sent.push(message);
      return { kind: 'sent' };
    },
    lookup: async (id) => (sent.some((message) => message.id === id) ? 'accepted' : 'not accepted'),
    close: async () => undefined,
  };
}

/** One for each channel that there is, by name. */
export function collectingChannels(): ReadonlyMap<string, Channel> {
  const names: readonly ChannelName[] = ['email', 'sms'];
  return new Map(names.filter((name) => name in CHANNELS).map((name) => [name, createCollectingChannel(name)]));
}
