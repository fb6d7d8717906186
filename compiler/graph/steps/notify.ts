import { type Drawn, plain, type StepPicture } from './step-picture.ts';

/** `Notify: marketing`, with the text. */
export const notify: StepPicture<Drawn<'notify'>> = {
  icon: 'M2 6.5v3h2.5L11 13V3L4.5 6.5zM13 6.5v3',
  colour: 'others',
  words: ({ people, text }) => ({ title: `Notify: ${plain(people)}`, details: [text.replaceAll(/\s+/g, ' ')] }),
};
