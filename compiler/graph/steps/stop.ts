import { type Drawn, plain, type StepPicture } from './step-picture.ts';

/** `Stop: not interested`. */
export const stop: StepPicture<Drawn<'stop'>> = {
  icon: 'M5 1.500h6L14.5 5v6L11 14.500H5L1.5 11V5z',
  colour: 'stop',
  words: ({ outcome }) => ({ title: outcome === 'stopped' ? 'Stop' : `Stop: ${plain(outcome)}` }),
};
