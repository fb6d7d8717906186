import { expressionWords } from '../../words/expression.ts';
import type { Drawn, StepPicture } from './step-picture.ts';

/** `If contact.city == "Lyon"`. */
export const ifStep: StepPicture<Drawn<'if'>> = {
  icon: 'M8 1.5 14.5 8 8 14.5 1.5 8zM6.5 6.500c0-2 3-2 3 0 0 1.2-1.5 1.3-1.5 2.500M8 11h.01',
  colour: 'fork',
  words: ({ branches }) => {
    const conditions = branches.map((branch) => expressionWords(branch.condition));
    const [only] = conditions;
    if (conditions.length === 1 && only !== undefined) return { title: `If ${only}` };
    return { title: 'Which is true first?', details: conditions.map((condition, index) => `${index + 1}. ${condition}`) };
  },
  ways: ({ branches }) => (branches.length === 1 ? ['yes', 'no'] : [...branches.map((_, index) => String(index + 1)), 'none']),
};
