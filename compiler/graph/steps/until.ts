import { momentWords } from '../../words/moment.ts';
import { type Drawn, elseWays, type StepPicture } from './step-picture.ts';

/** `Wait until 09:00`. */
export const until: StepPicture<Drawn<'until'>> = {
  icon: 'M2 3.500h12v11H2zM2 7h12M5.5 1.500v3.500M10.5 1.500v3.5',
  colour: 'wait',
  words: ({ moment }) => ({ title: `Wait ${momentWords(moment)}` }),
  ways: (step) => elseWays(step, 'it comes', 'unknown or past'),
};
