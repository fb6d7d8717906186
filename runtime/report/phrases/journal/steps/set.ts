import type { JournalEntry } from '../../../../store/port.ts';
import { plain } from '../../plain.ts';
import { because, textOf } from '../data.ts';
import type { OwnSentence, StepPhrases } from './step-phrases.ts';

/** A value as the language writes it; a text without its quotes. */
function valueWords({ data }: JournalEntry, name: string): string | undefined {
  const value = data?.[name];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : String(value);
}

const left: OwnSentence = (entry) => {
  const field = textOf(entry, 'field');
  return field === undefined ? undefined : `Left ${plain(field)} as it was${because(entry)}`;
};

/** `Set points to 200 (it was 100)`. */
export const set: StepPhrases = {
  sentences: {
    set: (entry) => {
      const [was, value] = [valueWords(entry, 'was'), valueWords(entry, 'value') ?? 'unknown'];
      return `Set ${plain(textOf(entry, 'field') ?? entry.label ?? 'a field')} to ${value}${was === undefined ? '' : ` (it was ${was})`}`;
    },
  },
  kept: left,
  skipped: left,
};
