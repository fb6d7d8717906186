/** A journal entry as one sentence for the owner of a shop. One function a kind; a kind that is not known is told as it was written. */
import type { Flow } from '../../../compiler/flow/flow.ts';
import type { JournalEntry, StoredEvent } from '../../store/port.ts';
import { sentencesOfMessages } from './journal/messages.ts';
import { sentencesOfRuns } from './journal/runs.ts';
import { sentencesOfSteps } from './journal/steps.ts';
import { capital, plain } from './plain.ts';
import { reasonWords } from './reasons.ts';

/** What sentences need besides the entry. */
export interface Wording {
  /** Flow of the entry's revision, as far as it is stored. */
  readonly flow: Flow | undefined;
  /** Zone in which instants are told. */
  readonly timeZone: string;
  /** The event that the entry names, where that is known. */
  readonly event?: StoredEvent;
  /** Terms of a coupon in words, by name. */
  readonly coupons: ReadonlyMap<string, string>;
}

/** Says an entry of one kind. */
export type Sentence = (entry: JournalEntry, wording: Wording) => string;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  ...sentencesOfRuns,
  ...sentencesOfMessages,
  ...sentencesOfSteps,
};

/** Kinds that have a sentence of their own. */
export const JOURNAL_KINDS: readonly string[] = Object.keys(SENTENCES).sort();

/** The sentence of an entry, without a full stop. */
export function journalSentence(entry: JournalEntry, wording: Wording): string {
  return (SENTENCES[entry.kind] ?? asWritten)(entry, wording);
}

function asWritten({ kind, label, reason }: JournalEntry): string {
  const subject = label === undefined ? capital(kind) : `${capital(plain(label))}: ${kind}`;
  return reason === undefined ? subject : `${subject}: ${reasonWords(reason)}`;
}
