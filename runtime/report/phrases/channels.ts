/** How channels are called where people read. */
import type { Channel } from '../../../language/program.ts';

/** Names for the middle of a sentence. */
export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = { email: 'email', sms: 'SMS', push: 'push', whatsapp: 'WhatsApp' };

/** What a contact lacks who has no address on it. */
export const NO_ADDRESS: Readonly<Record<Channel, string>> = {
  email: 'the contact has no e-mail address',
  sms: 'the contact has no phone number',
  push: 'the contact has no phone for push messages',
  whatsapp: 'the contact has no phone number',
};
