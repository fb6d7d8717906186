/** What the journal says of a kind of step: each file of this folder describes one, `registry.ts` lists them. */
import { CHANNELS } from '../../../../../language/program.ts';
import type { JournalEntry } from '../../../../store/port.ts';
import { CHANNEL_WORDS } from '../../channels.ts';
import type { Sentence, Wording } from '../../journal.ts';
import { textOf } from '../data.ts';

/** A sentence where the entry is of this kind of step; undefined for entries of others. */
export type OwnSentence = (entry: JournalEntry, wording: Wording) => string | undefined;

/** Phrases of one kind of step. */
export interface StepPhrases {
  /** Sentences by the kinds of entries that only this step writes. */
  readonly sentences: Readonly<Record<string, Sentence>>;
  /** Of entries that several kinds of steps write: it changed nothing, it was left out, its `else` was taken. */
  readonly kept?: OwnSentence;
  readonly skipped?: OwnSentence;
  readonly notSent?: OwnSentence;
}

/** The channel that an entry names, in words. */
export function channelWords(entry: JournalEntry): string {
  const channel = CHANNELS.find((one) => one === textOf(entry, 'channel'));
  return channel === undefined ? 'messages' : CHANNEL_WORDS[channel];
}
