/** Channels as the page names them. */
import type { ChannelCount, MailSummary } from '../../runtime/report/types.ts';
import { count } from './format.ts';
import type { IconName } from './parts/icon.tsx';

/** A channel of messages. */
export type Channel = MailSummary['channel'];

/** Its name in a list, one of its messages within a sentence, the word behind `by`, and its sign. */
export interface ChannelWords {
  readonly title: string;
  readonly one: string;
  readonly by: string;
  readonly icon: IconName;
}

/** All channels, in the order of lists. */
export const CHANNELS: Readonly<Record<Channel, ChannelWords>> = {
  email: { title: 'Email', one: 'email', by: 'email', icon: 'inbox' },
  sms: { title: 'SMS', one: 'SMS', by: 'SMS', icon: 'sms' },
  push: { title: 'Push', one: 'push message', by: 'push', icon: 'push' },
  whatsapp: { title: 'WhatsApp', one: 'WhatsApp message', by: 'WhatsApp', icon: 'whatsapp' },
};

/** Their names in that order. */
export const CHANNEL_NAMES = ['email', 'sms', 'push', 'whatsapp'] as const satisfies readonly Channel[];

/** The channel of a filter in an address; undefined for none, or one that there is not. */
export const channelNamed = (name: string | undefined): Channel | undefined => CHANNEL_NAMES.find((channel) => channel === name);

/** `12 by email, 3 by SMS`. */
export const channelCounts = (counts: readonly ChannelCount[]): string =>
  counts.map(({ channel, sent }) => `${count(sent)} by ${CHANNELS[channel].by}`).join(', ');
