/** How messages leave: over the servers of relance.yaml, or to the built-in catchers, which keep each before they accept it. */
import type { Settings } from '../../language/settings/settings.ts';
import { startCatcher } from '../../runtime/channels/catcher/start-catcher.ts';
import { type GatewayCatcher, startGatewayCatcher } from '../../runtime/channels/catcher/start-gateway-catcher.ts';
import type { Channel } from '../../runtime/channels/port.ts';
import { type ChannelSurroundings, type GatewayName, openChannels } from '../../runtime/channels/registry.ts';
import type { CaughtMail, Store } from '../../runtime/store/port.ts';
import type { Reporter } from '../output/reporter.ts';
import type { Closing } from './closing.ts';

type Channels = ReadonlyMap<string, Channel>;
type Catchers = NonNullable<ChannelSurroundings['catchers']>;

interface MessageParts {
  readonly store: Store;
  readonly settings: Settings;
  readonly reporter: Reporter;
  readonly closing: Closing;
}

/** Opens the channels that have a server in relance.yaml and closes them again: called before any server is started, so that a missing variable is told at once. */
export async function tryOwnServers({ channels }: Settings): Promise<void> {
  const http = { url: 'http://127.0.0.1:9' };
  const email = { url: 'smtp://127.0.0.1:9', lookup: async () => 'not accepted' as const };
  const nowhere = { email, sms: http, push: http, whatsapp: http };
  const opened = openChannels(channels, { environment: process.env, catchers: nowhere });
  for (const channel of Object.values(opened)) await channel.close();
}

/** Opens all channels of the workspace, with a catcher for each that has no server. */
export async function openMessages(parts: MessageParts): Promise<Channels> {
  const { closing, reporter, settings } = parts;
  const catchers: Catchers = { ...(await mailCatcher(parts)), ...(await gatewayCatchers(parts)) };
  const channels = openChannels(settings.channels, { environment: process.env, catchers });
  for (const channel of Object.values(channels)) closing.add(`channel ${channel.name}`, () => channel.close());
  return new Map(Object.values(channels).map((channel) => [channel.name, tellTrouble(channel, reporter)]));
}

async function mailCatcher({ closing, reporter, settings, store }: MessageParts): Promise<Pick<Catchers, 'email'>> {
  if (settings.channels.email.url !== undefined) {
    reporter.fact('Mail', 'over the SMTP server of relance.yaml: mails really go out', { smtp: 'relance.yaml' });
    return {};
  }
  const catcher = await startCatcher({ persist: (mail) => keep(store, mail), log: (message) => reporter.warn(message) });
  closing.add('mail catcher', () => catcher.close());
  reporter.fact('Mail', `to the built-in catcher at ${catcher.url}: no mail leaves this machine`, { smtp: catcher.url });
  return { email: { url: catcher.url, lookup: async (id) => ((await isKept(store, id)) ? 'accepted' : 'not accepted') } };
}

/** What a channel behind a gateway is called, and one of its messages. */
const GATEWAYS: Readonly<Record<GatewayName, readonly [title: string, one: string]>> = {
  sms: ['SMS', 'SMS'],
  push: ['Push', 'push message'],
  whatsapp: ['WhatsApp', 'WhatsApp message'],
};
const GATEWAY_NAMES = ['sms', 'push', 'whatsapp'] as const;

/** One catcher for all channels that have no gateway of their own, if there is such a channel. */
async function gatewayCatchers(parts: MessageParts): Promise<Pick<Catchers, GatewayName>> {
  const { reporter, settings } = parts;
  const used = GATEWAY_NAMES.filter((name) => settings.channels[name] !== undefined);
  const caught = used.filter((name) => settings.channels[name]?.url === undefined);
  const catcher = caught.length === 0 ? undefined : await startGateway(parts);
  for (const name of used) {
    const [title, one] = GATEWAYS[name];
    const url = caught.includes(name) ? catcher?.urls[name] : undefined;
    const where =
      url === undefined
        ? 'over the gateway of relance.yaml: messages really go out'
        : `to the built-in gateway at ${url}: no ${one} leaves this machine`;
    reporter.fact(title, where, { [name]: url ?? 'relance.yaml' });
  }
  return Object.fromEntries(caught.map((name) => [name, { url: catcher?.urls[name] ?? '' }]));
}

async function startGateway({ closing, reporter, store }: MessageParts): Promise<GatewayCatcher> {
  const catcher = await startGatewayCatcher({
    persist: (message) => keep(store, message),
    has: (id) => isKept(store, id),
    log: (message) => reporter.warn(message),
  });
  closing.add('gateway catcher', () => catcher.close());
  return catcher;
}

/** A message is shown at the business time at which it arrived. */
const keep = (store: Store, message: CaughtMail): Promise<void> =>
  store.transaction(async (tx) => tx.mails.insert({ ...message, at: (await tx.clock.read())?.now ?? message.at }));

const isKept = async (store: Store, id: string): Promise<boolean> => (await store.transaction((tx) => tx.mails.byOutbox(id))).length > 0;

/** Says when the provider stops taking messages, and when it takes them again; the dispatcher keeps and retries them meanwhile. */
function tellTrouble(channel: Channel, reporter: Reporter): Channel {
  let trouble: string | undefined;
  return {
    ...channel,
    send: async (message) => {
      const delivery = await channel.send(message);
      if (delivery.kind === 'retry' && trouble === undefined) {
        const text = `The ${channel.name} server takes no messages: ${delivery.reason}. They stay queued and are tried again; the clock waits for them.`;
        reporter.warn(text, { channel: channel.name, reason: delivery.reason });
      }
      if (delivery.kind === 'sent' && trouble !== undefined) {
        reporter.info(`The ${channel.name} server takes messages again.`, { channel: channel.name });
      }
      trouble = delivery.kind === 'retry' ? delivery.reason : undefined;
      return delivery;
    },
  };
}
