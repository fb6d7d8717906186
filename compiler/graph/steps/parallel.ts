import type { Drawn, StepPicture } from './step-picture.ts';

/** `All of these, side by side`. */
export const parallel: StepPicture<Drawn<'parallel'>> = {
  icon: 'M8 1.5v3M4 14.5v-10h8v10M8 4.5v10',
  colour: 'fork',
  words: () => ({ title: 'All of these, side by side', details: ['goes on when all are done'] }),
  ways: ({ arms }) => arms.map((_, index) => `side ${index + 1}`),
};
