import { type CampaignTest, CHANNELS, type Channel as ChannelName } from '../../language/program.ts';
import type { Channel, Outgoing } from '../channels/port.ts';

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
export const collectingChannels = (): ReadonlyMap<string, Channel> =>
  new Map(CHANNELS.map((name) => [name, createCollectingChannel(name)]));

/** A provider that takes nothing for so many ms from the start on (`given email down for 2h`). */
type Down = CampaignTest['world']['down'];

/** The same channels, of which some take nothing until the business instant `start` + so many ms, and then take everything that is tried again. */
export function withDown(channels: ReadonlyMap<string, Channel>, down: Down, start: number): ReadonlyMap<string, Channel> {
  const until = new Map<string, number>();
  for (const { channel, ms } of down) until.set(channel, Math.max(until.get(channel) ?? 0, start + ms));
  return new Map([...channels].map(([name, channel]) => [name, downUntil(channel, until.get(name) ?? start)]));
}

const downUntil = (channel: Channel, until: number): Channel => ({
  ...channel,
  send: async (message) => (message.at < until ? { kind: 'retry', reason: 'the provider is down', againAt: until } : channel.send(message)),
});
