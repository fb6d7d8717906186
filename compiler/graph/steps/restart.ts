import { spokenDuration } from '../../words/duration.ts';
import { factWords } from '../../words/expression.ts';
import type { Drawn, StepPicture } from './step-picture.ts';

/** `Wait 1 hour`, restarting on what happens. */
export const restart: StepPicture<Drawn<'restart'>> = {
  icon: 'M13.5 8A5.5 5.5 0 1 1 11.5 3.800M11.5 1v3h-3M8 5v3l2 1.5',
  colour: 'wait',
  words: ({ ms, event, limitMs }) => ({
    title: `Wait ${spokenDuration(ms)}`,
    details: [`restarting on ${factWords(event)}`, `up to ${spokenDuration(limitMs)}`],
  }),
};
