/** Calls of endpoints, and notices to people of the shop. */
import type { JournalEntry } from '../../../store/port.ts';
import type { Sentence } from '../journal.ts';
import { capital, plain } from '../plain.ts';
import { because, textOf } from './data.ts';

const endpoint = (entry: JournalEntry): string => `the endpoint ${plain(textOf(entry, 'endpoint') ?? entry.label ?? '')}`;
const people = (entry: JournalEntry): string => plain(textOf(entry, 'people') ?? entry.label ?? 'people of the shop');

/** Development answers in place of an endpoint whose variables are not set. */
const CAUGHT = 'caught, not sent';

const answered: Sentence = (entry) => {
  if (entry.reason === CAUGHT) return `The call of ${endpoint(entry)} was caught, not sent: its variables are not set`;
  const status = entry.data?.status;
  const unread = entry.reason === undefined ? '' : `; unknown of its answer: ${entry.reason}`;
  return `${capital(endpoint(entry))} answered${typeof status === 'number' ? ` with ${status}` : ''}${unread}`;
};

/** Sentences by kind. */
export const sentencesOfOutside: Readonly<Record<string, Sentence>> = {
  called: (entry) => `Called ${endpoint(entry)}`,
  answered,
  unanswered: (entry) => `${capital(endpoint(entry))} gave no answer${because(entry)}`,
  notified: (entry) => `Wrote a notice to ${people(entry)}`,
  'notice sent': (entry) => `The notice to ${people(entry)} was sent`,
  'notice lost': (entry) => `The notice to ${people(entry)} did not go out${because(entry)}`,
};
