import { type Drawn, elseWays, plain, type StepPicture } from './step-picture.ts';

/** `Message: back`, by some channel. */
export const send: StepPicture<Drawn<'send'>> = {
  icon: 'M1.5 8 14.5 2 10.5 14 7.5 9.5zM7.5 9.5 14.5 2',
  colour: 'message',
  words: ({ message, by }) => ({ title: `Message: ${plain(message)}`, details: [`by ${by.join(' or ')}`] }),
  ways: (step) => elseWays(step, 'sent', 'not sent'),
};
