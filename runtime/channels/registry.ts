import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import type { Settings } from '../../language/settings/settings.ts';
import { createSmtpChannel } from './email/smtp.ts';
import type { Channel } from './port.ts';

/** What channels are opened with. */
export interface ChannelSurroundings {
  /** Where `env:NAME` of relance.yaml is read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The built-in catcher, used where relance.yaml names no server. */
  readonly catcher?: { readonly url: string; readonly lookup: (id: string) => Promise<'accepted' | 'not accepted'> };
}

type EmailSettings = Settings['channels']['email'];

/** Providers of each channel by their name in relance.yaml. A new one is a file in the channel's folder and an entry here. */
export const EMAIL_PROVIDERS: Readonly<
  Record<EmailSettings['provider'], (settings: EmailSettings, around: ChannelSurroundings) => Channel>
> = {
  smtp: (settings, around) => {
    if (settings.url !== undefined)
      return createSmtpChannel({ url: resolveSetting(settings.url, 'channels.email.url', around.environment) });
    if (around.catcher !== undefined) return createSmtpChannel(around.catcher);
    throw new RelanceError({
      code: 'channel-without-server',
      summary: 'The e-mail channel has no server.',
      why: '`channels.email.url` is not set in relance.yaml, and the built-in catcher runs in `relance dev` only.',
      help: 'Set `url: "env:SMTP_URL"` in relance.yaml, and SMTP_URL to smtp://user:password@host:port.',
    });
  },
};

/** Opens the channels of a workspace, by name. Throws `RelanceError` if one lacks its server. */
export function openChannels(settings: Settings['channels'], around: ChannelSurroundings): Readonly<Record<Channel['name'], Channel>> {
  return { email: EMAIL_PROVIDERS[settings.email.provider](settings.email, around) };
}

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
