import { spokenDuration } from '../../words/duration.ts';
import type { Drawn, StepPicture } from './step-picture.ts';

/** `Wait 3 days`. */
export const wait: StepPicture<Drawn<'wait'>> = {
  icon: 'M8 14.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M8 4.500V8l2.5 1.5',
  colour: 'wait',
  words: ({ ms }) => ({ title: `Wait ${spokenDuration(ms)}` }),
};
