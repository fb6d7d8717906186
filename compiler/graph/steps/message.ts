import type { Channel } from '../../../language/program.ts';
import { type Drawn, elseWays, plain, type StepPicture } from './step-picture.ts';

/** `Email: cart reminder`; `sent`: how the channel is called. */
const messageBy = (sent: string, icon: string): StepPicture<Drawn<Channel>> => ({
  icon,
  colour: 'message',
  words: ({ message }) => ({ title: `${sent}: ${plain(message)}` }),
  ways: (step) => elseWays(step, 'sent', 'not sent'),
});

/** One of each channel. */
export const messages = {
  email: messageBy('Email', 'M1.5 3.5h13v9h-13zM1.5 4l6.5 5 6.5-5'),
  sms: messageBy('SMS', 'M2 2.5h12v8.5H7l-3.5 3V11H2zM5 6.8h.01M8 6.8h.01M11 6.8h.01'),
  push: messageBy('Push', 'M4 11V7a4 4 0 0 1 8 0v4l1.5 1.5h-11zM6.5 14.5h3'),
  whatsapp: messageBy('WhatsApp', 'M2 14l1-3.5A6 6 0 1 1 5.5 13zM5.800 6c0 2.5 1.700 4.200 4.200 4.200'),
};
