import { type Drawn, plain, type StepPicture } from './step-picture.ts';

/** `Split: subject line`. */
export const split: StepPicture<Drawn<'split'>> = {
  icon: 'M8 14.5V9L3 4M8 9l5-5M3 7.5V4h3.5M13 7.5V4H9.5',
  colour: 'fork',
  words: ({ label, cohort }) => ({ title: cohort === undefined ? `Split: ${plain(label)}` : `Split by cohort: ${plain(cohort)}` }),
  // The shares of a cohort are its own, and may change while the flow does not.
  ways: ({ arms, cohort }) => arms.map(({ name, percent }) => `${cohort === undefined ? `${percent}% ` : ''}${plain(name)}`),
};
