/** What a message needs to know of its channel: one entry a channel. */
import type { Channel } from '../../language/program.ts';
import type { Settings } from '../../language/settings/settings.ts';

/** A channel as stages and claims see it. */
export interface ChannelFacts {
  /** Field of the contact that holds its address. */
  readonly address: string;
  /** What the contact agrees to, in its field `consents`. */
  readonly consent: string;
  /** Default sender and patience of the workspace; undefined if the workspace does not send on it. */
  readonly settings: (settings: Settings) => { readonly from: string; readonly giveUpAfterMs: number } | undefined;
}

/** All channels. */
export const CHANNELS: Readonly<Record<Channel, ChannelFacts>> = {
  email: { address: 'email', consent: 'email', settings: ({ channels }) => channels.email },
  sms: { address: 'phone', consent: 'sms', settings: ({ channels }) => channels.sms },
  // The gateway of push messages knows the sender by its token.
  push: { address: 'push_token', consent: 'push', settings: ({ channels }) => channels.push && { ...channels.push, from: '' } },
  whatsapp: { address: 'phone', consent: 'whatsapp', settings: ({ channels }) => channels.whatsapp },
};
