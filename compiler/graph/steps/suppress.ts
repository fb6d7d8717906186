import type { Drawn, StepPicture } from './step-picture.ts';

/** `Suppress contact`. */
export const suppress: StepPicture<Drawn<'suppress'>> = {
  icon: 'M4 7.5h8v6.5H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  words: () => ({ title: 'Suppress contact', details: ['no message ever again'] }),
};
