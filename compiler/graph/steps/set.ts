import { expressionWords } from '../../words/expression.ts';
import type { Drawn, StepPicture } from './step-picture.ts';

/** `Set contact.points = 100`. */
export const set: StepPicture<Drawn<'set'>> = {
  icon: 'M10.5 2.5l3 3L6 13l-3.5.5L3 10zM8.5 4.5l3 3',
  words: ({ field, value }) => ({ title: `Set contact.${field} = ${expressionWords(value)}` }),
};
