import type { Drawn, StepPicture } from './step-picture.ts';

/** `Unsubscribe from email`. */
export const unsubscribe: StepPicture<Drawn<'unsubscribe'>> = {
  icon: 'M1.5 3.5h13v9h-13zM6 6l4 4M10 6l-4 4',
  words: ({ channel }) => ({ title: `Unsubscribe from ${channel}` }),
};
