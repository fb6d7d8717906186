import type { JournalEntry } from '../../../../store/port.ts';
import type { Sentence } from '../../journal.ts';
import { capital, plain } from '../../plain.ts';
import { effectOf } from '../../steps.ts';
import { because, textOf } from '../data.ts';
import type { StepPhrases } from './step-phrases.ts';

const endpoint = (entry: JournalEntry): string => `the endpoint ${plain(textOf(entry, 'endpoint') ?? entry.label ?? '')}`;

/** Development answers in place of an endpoint whose variables are not set. */
const CAUGHT = 'caught, not sent';

const answered: Sentence = (entry) => {
  if (entry.reason === CAUGHT) return `The call of ${endpoint(entry)} was caught, not sent: its variables are not set`;
  const status = entry.data?.status;
  const unread = entry.reason === undefined ? '' : `; unknown of its answer: ${entry.reason}`;
  return `${capital(endpoint(entry))} answered${typeof status === 'number' ? ` with ${status}` : ''}${unread}`;
};

/** `Called the endpoint erp`, and what came of it. */
export const call: StepPhrases = {
  sentences: {
    called: (entry) => `Called ${endpoint(entry)}`,
    answered,
    unanswered: (entry) => `${capital(endpoint(entry))} gave no answer${because(entry)}`,
  },
  notSent: (entry, { flow }) => {
    const effect = effectOf(flow, entry.label ?? '');
    if (effect?.kind !== 'call') return undefined;
    return `The endpoint ${plain(effect.endpoint)} did not answer, so \`else\` was taken${because(entry)}`;
  },
};
