import { type Drawn, elseWays, plain, type StepPicture } from './step-picture.ts';

/** `Call: erp`. */
export const call: StepPicture<Drawn<'call'>> = {
  icon: 'M5.5 3 2 8l3.5 5M10.5 3 14 8l-3.5 5',
  colour: 'others',
  words: ({ endpoint, awaitsReply }) => ({ title: `Call: ${plain(endpoint)}`, details: awaitsReply ? ['waits for the answer'] : [] }),
  ways: (step) => elseWays(step, 'answered', 'no answer'),
};
