import { type Drawn, plain, type StepPicture } from './step-picture.ts';

/** `Start: win back`. */
export const start: StepPicture<Drawn<'start'>> = {
  icon: 'M4 2.5 13 8l-9 5.5z',
  colour: 'others',
  words: ({ campaign }) => ({ title: `Start: ${plain(campaign)}` }),
};
