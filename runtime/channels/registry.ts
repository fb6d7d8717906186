import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import type { Channel as ChannelName } from '../../language/program.ts';
import type { Settings } from '../../language/settings/settings.ts';
import { createSmtpChannel } from './email/smtp.ts';
import type { GatewayOptions } from './http/gateway.ts';
import type { Channel } from './port.ts';
import { createHttpPushChannel } from './push/http.ts';
import { createHttpSmsChannel } from './sms/http.ts';
import { createHttpWhatsappChannel } from './whatsapp/http.ts';

/** Channels that leave through a gateway. */
export type GatewayName = Exclude<ChannelName, 'email'>;

/** What channels are opened with. */
export interface ChannelSurroundings {
  /** Where `env:NAME` of relance.yaml is read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The built-in catchers, used where relance.yaml names no server. Those of gateways answer look-ups themselves. */
  readonly catchers?: {
    readonly email?: { readonly url: string; readonly lookup: (id: string) => Promise<'accepted' | 'not accepted'> };
  } & { readonly [name in GatewayName]?: { readonly url: string } };
}

type EmailSettings = Settings['channels']['email'];
/** What relance.yaml says of any of them. */
interface GatewaySettings {
  readonly provider: 'http';
  readonly url?: string;
  readonly token?: string;
}
type Opener<S extends { readonly provider: string }> = Readonly<
  Record<S['provider'], (settings: S, around: ChannelSurroundings) => Channel>
>;

/** Providers of e-mail by their name in relance.yaml. A new one is a file in the channel's folder and an entry here. */
const EMAIL_PROVIDERS: Opener<EmailSettings> = {
  smtp: ({ url }, { environment, catchers }) => {
    if (url !== undefined) return createSmtpChannel({ url: resolveSetting(url, 'channels.email.url', environment) });
    if (catchers?.email !== undefined) return createSmtpChannel(catchers.email);
    throw withoutServer('e-mail', 'email', 'Set `url: "env:SMTP_URL"` in relance.yaml, and SMTP_URL to smtp://user:password@host:port.');
  },
};

/** Providers of the others, likewise, with what a channel is called. */
const GATEWAYS: Readonly<Record<GatewayName, { readonly words: string; readonly providers: Opener<GatewaySettings> }>> = {
  sms: { words: 'SMS', providers: { http: gateway('sms', createHttpSmsChannel) } },
  push: { words: 'push', providers: { http: gateway('push', createHttpPushChannel) } },
  whatsapp: { words: 'WhatsApp', providers: { http: gateway('whatsapp', createHttpWhatsappChannel) } },
};
const GATEWAY_NAMES = ['sms', 'push', 'whatsapp'] as const;

/** Opens the channels of a workspace, by name; those that it does not have are left out. Throws `RelanceError` if one lacks its server. */
export function openChannels(
  settings: Settings['channels'],
  around: ChannelSurroundings,
): Readonly<Partial<Record<ChannelName, Channel>>> & { readonly email: Channel } {
  const opened: Partial<Record<ChannelName, Channel>> = {};
  for (const name of GATEWAY_NAMES) {
    const own = settings[name];
    if (own !== undefined) opened[name] = GATEWAYS[name].providers[own.provider](own, around);
  }
  return { ...opened, email: EMAIL_PROVIDERS[settings.email.provider](settings.email, around) };
}

/** Opens a gateway of relance.yaml, else the catcher. */
function gateway(name: GatewayName, create: (options: GatewayOptions) => Channel): Opener<GatewaySettings>['http'] {
  return ({ url, token }, { environment, catchers }) => {
    const catcher = catchers?.[name];
    if (url === undefined && catcher !== undefined) return create(catcher);
    const { words } = GATEWAYS[name];
    const variable = `${name.toUpperCase()}_URL`;
    if (url === undefined) {
      const help = `Set \`url: "env:${variable}"\` in relance.yaml, and ${variable} to the address at which your gateway takes messages.`;
      throw withoutServer(words, name, help);
    }
    return create({
      url: httpUrl(resolveSetting(url, `channels.${name}.url`, environment), name),
      ...(token === undefined ? {} : { token: resolveSetting(token, `channels.${name}.token`, environment) }),
    });
  };
}

const withoutServer = (words: string, name: ChannelName, help: string): RelanceError =>
  new RelanceError({
    code: 'channel-without-server',
    summary: `The ${words} channel has no server.`,
    why: `\`channels.${name}.url\` is not set in relance.yaml, and the built-in catcher runs in \`relance dev\` only.`,
    help,
  });

/** A setting as it is, or the value of the environment variable that `env:NAME` names. */
export function resolveSetting(text: string, path: string, environment: Readonly<Record<string, string | undefined>>): string {
  if (!text.startsWith('env:')) return text;
  const name = text.slice('env:'.length);
  const value = environment[name];
  if (value !== undefined && value !== '') return value;
  throw new RelanceError({
    code: 'setting-not-in-environment',
    summary: `The environment variable \`${name}\` is not set.`,
    why: `\`${path}\` in relance.yaml takes its value from it.`,
    help: `Set ${name} before you start Relance.`,
  });
}

/** What stands in a variable has been checked by nobody yet. */
function httpUrl(text: string, name: GatewayName): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new RelanceError({
    code: 'channel-url',
    summary: `The address of the ${GATEWAYS[name].words} gateway is none.`,
    why: `\`channels.${name}.url\` is \`${text}\`, which is no http or https address.`,
    help: `Give the address at which the gateway takes messages, such as https://${name}.example/messages.`,
  });
}
