/** How messages leave: over the servers of relance.yaml, or to the built-in catchers, which keep each before they accept it. */
import type { Settings } from '../../language/settings/settings.ts';
import { startCatcher } from '../../runtime/channels/catcher/start-catcher.ts';
import { startSmsCatcher } from '../../runtime/channels/catcher/start-sms-catcher.ts';
import type { Channel } from '../../runtime/channels/port.ts';
import { type ChannelSurroundings, openChannels } from '../../runtime/channels/registry.ts';
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
  const nowhere = { email: { url: 'smtp://127.0.0.1:9', lookup: async () => 'not accepted' as const }, sms: { url: 'http://127.0.0.1:9' } };
  const opened = openChannels(channels, { environment: process.env, catchers: nowhere });
  for (const channel of Object.values(opened)) await channel.close();
}

/** Opens all channels of the workspace, with a catcher for each that has no server. */
export async function openMessages(parts: MessageParts): Promise<Channels> {
  const { closing, reporter, settings } = parts;
  const catchers: Catchers = { ...(await mailCatcher(parts)), ...(await smsCatcher(parts)) };
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

async function smsCatcher({ closing, reporter, settings, store }: MessageParts): Promise<Pick<Catchers, 'sms'>> {
  const { sms } = settings.channels;
  if (sms === undefined) return {};
  if (sms.url !== undefined) {
    reporter.fact('SMS', 'over the gateway of relance.yaml: messages really go out', { sms: 'relance.yaml' });
    return {};
  }
  const catcher = await startSmsCatcher({
    persist: (message) => keep(store, message),
    has: (id) => isKept(store, id),
    log: (message) => reporter.warn(message),
  });
  closing.add('SMS catcher', () => catcher.close());
  reporter.fact('SMS', `to the built-in gateway at ${catcher.url}: no SMS leaves this machine`, { sms: catcher.url });
  return { sms: { url: catcher.url } };
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
