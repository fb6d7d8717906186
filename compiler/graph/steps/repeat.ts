import { expressionWords } from '../../words/expression.ts';
import { type Drawn, plain, type StepPicture } from './step-picture.ts';

/** `Repeat: nudges`. */
export const repeat: StepPicture<Drawn<'repeat'>> = {
  icon: 'M3 7V6a2 2 0 0 1 2-2h8M10.5 1.5 13 4l-2.5 2.5M13 9v1a2 2 0 0 1-2 2H3M5.5 14.5 3 12l2.5-2.5',
  colour: 'fork',
  words: ({ label, times, until }) => ({
    title: `Repeat: ${plain(label)}`,
    details: [`up to ${times} ${times === 1 ? 'time' : 'times'}`, ...(until === undefined ? [] : [`until ${expressionWords(until)}`])],
  }),
  ways: () => ['each time', 'done'],
};
