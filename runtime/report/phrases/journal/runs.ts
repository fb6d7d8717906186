/** Entry, end and goals of runs. */
import type { Flow } from '../../../../compiler/flow/flow.ts';
import { spokenDuration } from '../../../../compiler/words/duration.ts';
import type { JournalEntry } from '../../../store/port.ts';
import type { Sentence, Wording } from '../journal.ts';
import { capital, plain } from '../plain.ts';
import { reasonWords } from '../reasons.ts';
import { exitOf, exitWords, messageName } from '../steps.ts';
import { phraseOfEvent, rowInWords } from '../triggers.ts';
import { because, textOf } from './data.ts';

/** What the entry says of the event that it is about: the trigger's words and the row. */
function occasion(entry: JournalEntry, { flow, event }: Wording): string {
  const words = event === undefined ? textOf(entry, 'event') : phraseOfEvent(flow, event);
  const key = textOf(entry, 'key')?.split('/');
  const row = key?.[1] === undefined ? undefined : rowInWords({ entity: key[0] ?? '', id: key.slice(1).join('/') });
  return `${words === undefined ? '' : `: ${words}`}${row === undefined ? '' : ` (${row})`}`;
}

const campaignName = (entry: JournalEntry): string => plain(entry.campaign ?? 'a campaign');

/** A provider refuses a message, and a campaign refuses an entry; only the message has a label. */
const refused: Sentence = (entry, wording) => {
  if (entry.label !== undefined)
    return `${messageName(wording.flow, entry.label, textOf(entry, 'message'))} was refused by the provider${because(entry)}`;
  const occasionWords = occasion(entry, wording).replace(/^: /, '');
  const on = occasionWords === '' ? '' : ` on ${occasionWords}`;
  return `Did not start ${campaignName(entry)}${on}: ${refusalWords(entry, wording)}`;
};

function refusalWords(entry: JournalEntry, { flow }: Wording): string {
  const { reason } = entry;
  const exit = textOf(entry, 'exit');
  if (exit !== undefined) return `what ends it holds already: ${exitWords(flow, exit)}`;
  const every = flow?.entry.atMostEvery;
  if (reason === 'entered too recently' && every !== undefined) return `it starts at most every ${spokenDuration(every)}`;
  return reasonWords(reason ?? 'no reason was noted');
}

/** What an entry waits for. */
function queueWords({ reason = '' }: JournalEntry, flow: Flow | undefined): string {
  const { limit } = flow ?? {};
  if (limit !== undefined && reason.startsWith('limit')) return `${limit.count} may start per ${limit.per}, and the places are taken`;
  const gathered = /^gathered for (.+)$/.exec(reason)?.[1];
  return gathered === undefined ? reason : `it gathers for ${gathered} what happens`;
}

const ended: Sentence = (entry, { flow }) => {
  const { label, reason = '' } = entry;
  const outcome = textOf(entry, 'outcome') ?? 'completed';
  const clause = label === undefined ? '' : `: ${exitWords(flow, label)}`;
  if (reason === 'goal')
    return outcome === 'goal' ? `Reached the goal${clause}` : `Ended before its first message, since the goal was reached${clause}`;
  if (reason === 'unless' || (outcome === 'exited' && label !== undefined && exitOf(flow, label) !== undefined))
    return `Ended at once${clause}`;
  if (outcome === 'completed') return 'Completed: nothing is left to do';
  if (outcome === 'stopped') return 'Stopped by its own step';
  if (outcome === 'replaced') return 'Ended, since a newer entry took its place';
  if (outcome === 'failed') return `Failed${because(entry)}`;
  return reason === 'stop' ? `Stopped as ${plain(outcome)}` : `Ended as ${plain(outcome)}${because(entry)}`;
};

/** Sentences by kind. */
export const sentencesOfRuns: Readonly<Record<string, Sentence>> = {
  entered: (entry, wording) => `Started ${campaignName(entry)}${occasion(entry, wording)}`,
  'queued entry': (entry, { flow }) => `Waits to start ${campaignName(entry)}: ${queueWords(entry, flow)}`,
  gathered: (entry, { flow, event }) =>
    `Added to what ${campaignName(entry)} gathers: ${event === undefined ? (entry.reason ?? '') : phraseOfEvent(flow, event)}`,
  released: (entry) => `Waits no longer to start ${campaignName(entry)}`,
  refused,
  ended,
  'goal counted': (entry, { flow }) =>
    `The goal was reached after the end${entry.label === undefined ? '' : `: ${exitWords(flow, entry.label)}`}`,
  'moved to revision': () => 'Went on in the new revision of the campaign',
  'not moved': (entry) => `Stayed in its revision of the campaign${because(entry)}`,
  measured: (entry) => `Counted as a conversion: ${textOf(entry, 'measure') ?? entry.reason ?? ''}`,
  'chain stopped': (entry) => `${capital(textOf(entry, 'event') ?? 'an event')} was not handled: campaigns start each other without end`,
  missed: (entry) => `${capital(textOf(entry, 'due') ?? 'an event')} came too late to start anything${because(entry)}`,
};
