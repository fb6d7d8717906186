import type { JournalEntry } from '../../../../store/port.ts';
import type { Wording } from '../../journal.ts';
import { plain } from '../../plain.ts';
import { effectOf, nodeOf } from '../../steps.ts';
import { because, textOf } from '../data.ts';
import type { StepPhrases } from './step-phrases.ts';

/** `Added to big buyers`. A segment is at the end of a chain of campaigns that start each other, too. */
export const membership: StepPhrases = {
  sentences: {
    added: (entry, wording) => `Added to ${segmentWords(entry, wording)}`,
    removed: (entry, wording) => `Removed from ${segmentWords(entry, wording)}`,
  },
  skipped: (entry, { flow }) => {
    const effect = effectOf(flow, entry.label ?? '');
    return effect?.kind === 'add' || effect?.kind === 'remove' ? `Nothing changed in ${plain(effect.segment)}${because(entry)}` : undefined;
  },
};

/** The segment that an entry is about. */
export function segmentWords(entry: JournalEntry, { flow }: Wording): string {
  const node = nodeOf(flow, entry.label ?? '');
  const named = textOf(entry, 'segment') ?? (node !== undefined && 'segment' in node ? node.segment : entry.label);
  return plain(named ?? 'a segment');
}
