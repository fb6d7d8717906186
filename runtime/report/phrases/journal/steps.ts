/** Waits and decisions, and what steps with an effect write (`steps/`). */
import type { FlowNode } from '../../../../compiler/flow/flow.ts';
import { expressionWords } from '../../../../compiler/words/expression.ts';
import type { Sentence } from '../journal.ts';
import { plain } from '../plain.ts';
import { nodeOf, waitWords } from '../steps.ts';
import { phraseOfEvent } from '../triggers.ts';
import { because, instantOfData } from './data.ts';
import { segmentWords } from './steps/membership.ts';
import { ownSentence, sentencesOfEffects } from './steps/registry.ts';
import { sentencesOfWays } from './ways.ts';

const decided: Sentence = (entry, { flow }) => {
  const node: FlowNode | undefined = nodeOf(flow, entry.label ?? '');
  const branch = Number(entry.data?.branch ?? 1);
  const answer = entry.data?.holds === true ? 'yes' : 'no';
  const condition = node?.kind === 'if' ? node.branches[branch - 1]?.condition : undefined;
  return condition === undefined
    ? `${plain(entry.label ?? 'condition')}, condition ${branch}: ${answer}`
    : `${expressionWords(condition)}? ${answer}`;
};

const woke: Sentence = (entry, { flow, event }) => {
  const wait = waitWords(flow, entry.label ?? 'start');
  if (entry.reason === 'timeout') return `${wait}: the time is up`;
  if (entry.reason === 'not sent') return `${wait}: what it waits for was not sent`;
  return `${wait}: ${event === undefined ? (entry.reason ?? 'it went on') : phraseOfEvent(undefined, event)}`;
};

/** Sentences by kind. */
export const sentencesOfSteps: Readonly<Record<string, Sentence>> = {
  ...sentencesOfWays,
  decided,
  woke,
  ...sentencesOfEffects,
  kept: (entry, wording) => ownSentence('kept', entry, wording) ?? `Nothing changed in ${segmentWords(entry, wording)}${because(entry)}`,
  passed: (entry, { flow }) => `${waitWords(flow, entry.label ?? 'start')}: no wait${because(entry).replace(/^: /, ', since ')}`,
  moved: (entry, { flow, timeZone }) => {
    const until = instantOfData(entry, 'until', timeZone);
    return `${waitWords(flow, entry.label ?? 'start')}: its date changed${until === undefined ? '' : `, now until ${until}`}${because(entry)}`;
  },
};
