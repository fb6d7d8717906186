/** Splits, parallels, repeats, and timers that start again. */
import type { Sentence } from '../journal.ts';
import { capital, plain } from '../plain.ts';
import { nodeOf, waitWords } from '../steps.ts';
import { because, instantOfData, textOf } from './data.ts';

const drew: Sentence = (entry, { flow }) => {
  const { label = 'split' } = entry;
  const cohort = textOf(entry, 'cohort');
  const arms = nodeOf(flow, label);
  const of = arms?.kind === 'split' ? ` of ${arms.arms.length}` : '';
  return `Drew \`${plain(textOf(entry, 'arm') ?? '')}\`${of} in ${cohort === undefined ? plain(label) : `the cohort ${plain(cohort)}`}`;
};

const repeated: Sentence = (entry, { flow }) => {
  const { label = 'repeat', data } = entry;
  const node = nodeOf(flow, label);
  const most = node?.kind === 'repeat' ? ` of at most ${node.times}` : '';
  return `${capital(plain(label))}: pass ${Number(data?.pass ?? 1)}${most}`;
};

/** Sentences by kind. */
export const sentencesOfWays: Readonly<Record<string, Sentence>> = {
  drew,
  repeated,
  'repeated enough': (entry) => `${capital(plain(entry.label ?? 'repeat'))}: no further pass${because(entry)}`,
  forked: (entry) => `Goes ${Number(entry.data?.arms ?? 2)} ways side by side`,
  joined: () => 'All ways are done, so the run goes on',
  restarted: (entry, { event, flow, timeZone }) => {
    const until = instantOfData(entry, 'until', timeZone);
    const why = event?.event ?? entry.reason ?? 'an event';
    return `${waitWords(flow, entry.label ?? 'start')}: starts again with ${why}${until === undefined ? '' : `, now until ${until}`}`;
  },
};
