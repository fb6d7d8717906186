/** How mails leave: over the SMTP server of relance.yaml, or to the built-in catcher, which keeps each before it says 250. */
import type { Settings } from '../../language/settings/settings.ts';
import { startCatcher } from '../../runtime/channels/catcher/start-catcher.ts';
import type { Channel } from '../../runtime/channels/port.ts';
import { openChannels } from '../../runtime/channels/registry.ts';
import type { CaughtMail, Store } from '../../runtime/store/port.ts';
import type { Reporter } from '../output/reporter.ts';
import type { Closing } from './closing.ts';

type Channels = ReadonlyMap<string, Channel>;

/** The channels of relance.yaml if it names a server, else undefined: the catcher needs a store. Opened before any server, so that a missing variable is told at once. */
export function openOwnMail(settings: Settings, reporter: Reporter, closing: Closing): Channels | undefined {
  if (settings.channels.email.url === undefined) return undefined;
  const channels = openChannels(settings.channels, { environment: process.env });
  reporter.fact('Mail', 'over the SMTP server of relance.yaml: mails really go out', { smtp: 'relance.yaml' });
  return watched(channels, reporter, closing);
}

/** The built-in catcher over this store. */
export async function openCaughtMail(store: Store, settings: Settings, reporter: Reporter, closing: Closing): Promise<Channels> {
  const catcher = await startCatcher({ persist: (mail) => keep(store, mail), log: (message) => reporter.warn(message) });
  closing.add('mail catcher', () => catcher.close());
  const lookup = async (id: string): Promise<'accepted' | 'not accepted'> =>
    (await store.transaction((tx) => tx.mails.byOutbox(id))).length > 0 ? 'accepted' : 'not accepted';
  const channels = openChannels(settings.channels, { environment: process.env, catcher: { url: catcher.url, lookup } });
  reporter.fact('Mail', `to the built-in catcher at ${catcher.url}: no mail leaves this machine`, { smtp: catcher.url });
  return watched(channels, reporter, closing);
}

/** A mail is shown at the business time at which it arrived. */
const keep = (store: Store, mail: CaughtMail): Promise<void> =>
  store.transaction(async (tx) => tx.mails.insert({ ...mail, at: (await tx.clock.read())?.now ?? mail.at }));

function watched(channels: Readonly<Record<string, Channel>>, reporter: Reporter, closing: Closing): Channels {
  for (const channel of Object.values(channels)) closing.add(`channel ${channel.name}`, () => channel.close());
  return new Map(Object.values(channels).map((channel) => [channel.name, tellTrouble(channel, reporter)]));
}

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
