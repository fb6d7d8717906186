/** What the journal says of steps that have an effect on something but messages. A new kind is a file beside this, and one entry here. */
import type { JournalEntry } from '../../../../store/port.ts';
import type { Sentence, Wording } from '../../journal.ts';
import { call } from './call.ts';
import { give } from './give.ts';
import { membership } from './membership.ts';
import { notify } from './notify.ts';
import { set } from './set.ts';
import { start } from './start.ts';
import type { StepPhrases } from './step-phrases.ts';
import { suppress } from './suppress.ts';
import { unsubscribe } from './unsubscribe.ts';

// In the order in which they are asked for entries that several write.
const STEPS: readonly StepPhrases[] = [give, membership, start, set, unsubscribe, suppress, call, notify];

/** Sentences by kinds of entries. */
export const sentencesOfEffects: Readonly<Record<string, Sentence>> = Object.fromEntries(
  STEPS.flatMap(({ sentences }) => Object.entries(sentences)),
);

/** The sentence of the step that wrote the entry, for kinds that several write; undefined if none knows it. */
export function ownSentence(kind: 'kept' | 'skipped' | 'notSent', entry: JournalEntry, wording: Wording): string | undefined {
  for (const step of STEPS) {
    const own = step[kind]?.(entry, wording);
    if (own !== undefined) return own;
  }
  return undefined;
}
