import type { RaceStep } from '../../../language/program.ts';
import { spokenDuration } from '../../words/duration.ts';
import { factWords } from '../../words/expression.ts';
import type { Drawn, StepPicture } from './step-picture.ts';

/** `Wait up to 7 days`. */
export const race: StepPicture<Drawn<'race'>, RaceStep> = {
  icon: 'M4 1.500h8M4 14.500h8M5 1.500c0 4 6 4.5 6 6.500s-6 2.5-6 6.500M11 1.500c0 4-6 4.5-6 6.500s6 2.5 6 6.5',
  colour: 'wait',
  words: ({ ms }) => ({ title: `Wait up to ${spokenDuration(ms)}`, details: ['for what happens first'] }),
  ways: ({ arms, notSent, ms }) => [
    ...arms.map((arm) => factWords(arm.event)),
    ...(notSent === undefined ? [] : ['not sent']),
    `after ${spokenDuration(ms)}`,
  ],
  // The time-out is drawn last, wherever it is written.
  blocks: ({ arms, notSent, timeout }) => [...arms.map((arm) => arm.steps), ...(notSent === undefined ? [] : [notSent]), timeout],
};
