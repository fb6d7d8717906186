import { because, textOf } from '../data.ts';
import { channelWords, type StepPhrases } from './step-phrases.ts';

/** `Took back the consent for email`. */
export const unsubscribe: StepPhrases = {
  sentences: { unsubscribed: (entry) => `Took back the consent for ${channelWords(entry)}` },
  kept: (entry) => (textOf(entry, 'channel') === undefined ? undefined : `There was no consent for ${channelWords(entry)} to take back`),
  skipped: (entry) =>
    textOf(entry, 'channel') === undefined ? undefined : `The consent for ${channelWords(entry)} was not taken back${because(entry)}`,
};
