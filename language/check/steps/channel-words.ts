import type { Channel } from '../../program.ts';

/** What a message of the channel is called, with its article. */
export const MESSAGE_WORDS: Readonly<Record<Channel, string>> = {
  email: 'an e-mail',
  sms: 'an SMS',
  push: 'a push message',
  whatsapp: 'a WhatsApp message',
};
