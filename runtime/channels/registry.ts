import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import type { Channel as ChannelName } from '../../language/program.ts';
import type { Settings } from '../../language/settings/settings.ts';
import { createSmtpChannel } from './email/smtp.ts';
import type { Channel } from './port.ts';
import { createHttpSmsChannel } from './sms/http.ts';

/** What channels are opened with. */
export interface ChannelSurroundings {
  /** Where `env:NAME` of relance.yaml is read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The built-in catchers, used where relance.yaml names no server. The one for SMS answers look-ups itself. */
  readonly catchers?: {
    readonly email?: { readonly url: string; readonly lookup: (id: string) => Promise<'accepted' | 'not accepted'> };
    readonly sms?: { readonly url: string };
  };
}

type EmailSettings = Settings['channels']['email'];
type SmsSettings = NonNullable<Settings['channels']['sms']>;
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

/** Providers of SMS, likewise. */
const SMS_PROVIDERS: Opener<SmsSettings> = {
  http: ({ url, token }, { environment, catchers }) => {
    if (url === undefined && catchers?.sms !== undefined) return createHttpSmsChannel(catchers.sms);
    if (url === undefined) {
      throw withoutServer(
        'SMS',
        'sms',
        'Set `url: "env:SMS_URL"` in relance.yaml, and SMS_URL to the address at which your gateway takes messages.',
      );
    }
    return createHttpSmsChannel({
      url: httpUrl(resolveSetting(url, 'channels.sms.url', environment)),
      ...(token === undefined ? {} : { token: resolveSetting(token, 'channels.sms.token', environment) }),
    });
  },
};

/** Opens the channels of a workspace, by name; those that it does not have are left out. Throws `RelanceError` if one lacks its server. */
export function openChannels(
  settings: Settings['channels'],
  around: ChannelSurroundings,
): Readonly<Partial<Record<ChannelName, Channel>>> & { readonly email: Channel } {
  const email = EMAIL_PROVIDERS[settings.email.provider](settings.email, around);
  if (settings.sms === undefined) return { email };
  return { email, sms: SMS_PROVIDERS[settings.sms.provider](settings.sms, around) };
}

const withoutServer = (words: string, name: ChannelName, help: string): RelanceError =>
  new RelanceError({
    code: 'channel-without-server',
    summary: `The ${words} channel has no server.`,
    why: `\`channels.${name}.url\` is not set in relance.yaml, and the built-in catcher runs in \`relance dev\` only.`,
    help,
  });

/** A setting as it is, or the value of the environment variable that `env:NAME` names. */
function resolveSetting(text: string, path: string, environment: Readonly<Record<string, string | undefined>>): string {
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
function httpUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new RelanceError({
    code: 'channel-url',
    summary: 'The address of the SMS gateway is none.',
    why: `\`channels.sms.url\` is \`${text}\`, which is no http or https address.`,
    help: 'Give the address at which the gateway takes messages, such as https://sms.example/messages.',
  });
}
