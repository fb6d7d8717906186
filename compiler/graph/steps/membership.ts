import { type Drawn, plain, type StepPicture } from './step-picture.ts';

/** `Add to big buyers`. */
export const add: StepPicture<Drawn<'add'>> = {
  icon: 'M6 7.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6M1 14c.3-3 2.3-4.5 5-4.5s4.7 1.5 5 4.500M13 4v5M10.5 6.500h5',
  words: ({ segment }) => ({ title: `Add to ${plain(segment)}` }),
};

/** `Remove from prospects`. */
export const remove: StepPicture<Drawn<'remove'>> = {
  icon: 'M6 7.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6M1 14c.3-3 2.3-4.5 5-4.5s4.7 1.5 5 4.500M10.5 6.500h5',
  words: ({ segment }) => ({ title: `Remove from ${plain(segment)}` }),
};
