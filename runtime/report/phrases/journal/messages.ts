/** What became of messages. */
import { CHANNELS, type Channel } from '../../../../language/program.ts';
import type { JournalEntry } from '../../../store/port.ts';
import { CHANNEL_WORDS } from '../channels.ts';
import type { Sentence, Wording } from '../journal.ts';
import { capital, plain } from '../plain.ts';
import { effectOf, messageName } from '../steps.ts';
import { because, instantOfData, textOf } from './data.ts';
import { ownSentence } from './steps/registry.ts';

const name = (entry: JournalEntry, { flow }: Wording): string => messageName(flow, entry.label ?? 'message', textOf(entry, 'message'));

/** The channel of the message that the entry speaks of; e-mail for a step that chooses and does not say what it chose. */
export const channelOf = (entry: JournalEntry, { flow }: Pick<Wording, 'flow'>): Channel => knownChannel(entry, flow) ?? 'email';

/** As `channelOf`, undefined where the entry does not say. */
export function knownChannel(entry: Pick<JournalEntry, 'label' | 'data'>, flow: Wording['flow']): Channel | undefined {
  const { label = '' } = entry;
  const kind = effectOf(flow, label)?.kind ?? label.slice(0, Math.max(0, label.indexOf('_')));
  return CHANNELS.find((channel) => channel === kind || channel === entry.data?.channel);
}

/** What a step chose, and why it passed others. */
const chosen: Sentence = (entry, wording) => {
  const channel = channelOf(entry, wording);
  return `${name(entry, wording)} goes by ${CHANNEL_WORDS[channel]}${because(entry, channel)}`;
};

const skipped: Sentence = (entry, wording) =>
  ownSentence('skipped', entry, wording) ?? `${name(entry, wording)} was not queued${because(entry, channelOf(entry, wording))}`;

/** Why an `else` was taken. */
const notSent: Sentence = (entry, wording) =>
  ownSentence('notSent', entry, wording) ?? message('did not go out, so `else` was taken')(entry, wording);

/** Says of a message what happened to it, with the reason. */
const message =
  (words: string): Sentence =>
  (entry, wording) =>
    `${name(entry, wording)} ${words}${because(entry, channelOf(entry, wording))}`;

/** What machines do is told as theirs. */
function byWhom(words: string): Sentence {
  return (entry, wording) => `${name(entry, wording)} ${words}${entry.reason === undefined ? '' : ` ${entry.reason}`}`;
}

/** Sentences by kind; `refused` stands with the runs, since entries are refused too. */
export const sentencesOfMessages: Readonly<Record<string, Sentence>> = {
  queued: message('is on its way'),
  skipped,
  chosen,
  held: (entry, wording) => {
    const until = instantOfData(entry, 'until', wording.timeZone);
    return `${name(entry, wording)} waits${until === undefined ? '' : ` until ${until}`}${because(entry, channelOf(entry, wording))}`;
  },
  'held out': (entry, wording) =>
    textOf(entry, 'message') === undefined
      ? `${capital(plain(entry.label ?? 'a step'))} was left out: the contact is held out`
      : `${name(entry, wording)} would have gone out now, but the contact is held out`,
  sent: message('was sent'),
  withdrawn: message('was taken back'),
  expired: message('expired'),
  unknown: message('may have been sent: the answer of the provider was lost'),
  'not sent': notSent,
  delivered: message('arrived'),
  opened: byWhom('was opened'),
  clicked: byWhom('was clicked'),
  bounced: message('could not be delivered'),
  complained: message('was reported as spam'),
  replied: message('was answered'),
};
