/** What runs did to the contact, and to other campaigns. */
import { CHANNELS } from '../../../../language/program.ts';
import type { JournalEntry } from '../../../store/port.ts';
import { CHANNEL_WORDS } from '../channels.ts';
import type { Sentence } from '../journal.ts';
import { capital, plain } from '../plain.ts';
import { because, textOf } from './data.ts';

const channelWords = (entry: JournalEntry): string => {
  const channel = CHANNELS.find((one) => one === textOf(entry, 'channel'));
  return channel === undefined ? 'messages' : CHANNEL_WORDS[channel];
};

/** A value as the language writes it; a text without its quotes. */
function valueWords({ data }: JournalEntry, name: string): string | undefined {
  const value = data?.[name];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : String(value);
}

const set: Sentence = (entry) => {
  const [was, value] = [valueWords(entry, 'was'), valueWords(entry, 'value') ?? 'unknown'];
  return `Set ${plain(textOf(entry, 'field') ?? entry.label ?? 'a field')} to ${value}${was === undefined ? '' : ` (it was ${was})`}`;
};

/** Sentences by kind. */
export const sentencesOfContact: Readonly<Record<string, Sentence>> = {
  set,
  unsubscribed: (entry) => `Took back the consent for ${channelWords(entry)}`,
  suppressed: () => 'Put the contact on the list of those that must not be written to',
  started: (entry) => `Started the campaign ${plain(textOf(entry, 'campaign') ?? entry.label ?? '')}`,
};

/** A step that left the contact as it was; undefined where it speaks of a segment. */
export function keptWords(entry: JournalEntry): string | undefined {
  const field = textOf(entry, 'field');
  if (field !== undefined) return `Left ${plain(field)} as it was${because(entry)}`;
  if (textOf(entry, 'channel') !== undefined) return `There was no consent for ${channelWords(entry)} to take back`;
  return entry.reason === 'was suppressed already' ? 'The contact was on the list of those that must not be written to' : undefined;
}

/** A step that was not taken; undefined where it speaks of a message, a coupon or a segment. */
export function notDoneWords(entry: JournalEntry): string | undefined {
  const [campaign, field] = [textOf(entry, 'campaign'), textOf(entry, 'field')];
  if (campaign !== undefined) return `${capital(plain(campaign))} was not started${because(entry)}`;
  if (field !== undefined) return `Left ${plain(field)} as it was${because(entry)}`;
  return textOf(entry, 'channel') === undefined ? undefined : `The consent for ${channelWords(entry)} was not taken back${because(entry)}`;
}
