import type { JournalEntry } from '../../../../store/port.ts';
import { plain } from '../../plain.ts';
import { because, textOf } from '../data.ts';
import type { StepPhrases } from './step-phrases.ts';

const people = (entry: JournalEntry): string => plain(textOf(entry, 'people') ?? entry.label ?? 'people of the shop');

/** `Wrote a notice to marketing`, and what became of it. */
export const notify: StepPhrases = {
  sentences: {
    notified: (entry) => `Wrote a notice to ${people(entry)}`,
    'notice sent': (entry) => `The notice to ${people(entry)} was sent`,
    'notice lost': (entry) => `The notice to ${people(entry)} did not go out${because(entry)}`,
  },
};
