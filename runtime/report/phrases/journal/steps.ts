/** Waits, decisions, coupons and segments. */
import type { FlowNode } from '../../../../compiler/flow/flow.ts';
import { expressionWords } from '../../../../compiler/words/expression.ts';
import type { JournalEntry } from '../../../store/port.ts';
import type { Sentence, Wording } from '../journal.ts';
import { plain } from '../plain.ts';
import { nodeOf, waitWords } from '../steps.ts';
import { phraseOfEvent } from '../triggers.ts';
import { keptWords } from './contact.ts';
import { because, instantOfData, textOf } from './data.ts';
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

const gave: Sentence = (entry, { coupons }) => {
  const coupon = textOf(entry, 'coupon') ?? entry.label ?? '';
  const terms = coupons.get(coupon);
  const code = textOf(entry, 'code');
  return `Gave the coupon ${plain(coupon)}${code === undefined ? '' : `, code ${code}`}${terms === undefined ? '' : ` (${terms})`}`;
};

const redeemed: Sentence = (entry) => {
  const order = textOf(entry, 'order');
  const code = textOf(entry, 'code');
  return `Used the coupon ${plain(textOf(entry, 'coupon') ?? '')}${code === undefined ? '' : `, code ${code}`}${order === undefined ? '' : `, with order ${order}`}`;
};

const expired: Sentence = (entry) => {
  const code = textOf(entry, 'code');
  return `The coupon ${plain(textOf(entry, 'coupon') ?? '')}${code === undefined ? '' : `, code ${code},`} has expired unused`;
};

const segment = (entry: JournalEntry, { flow }: Wording): string => {
  const node = nodeOf(flow, entry.label ?? '');
  const named = textOf(entry, 'segment') ?? (node !== undefined && 'segment' in node ? node.segment : entry.label);
  return plain(named ?? 'a segment');
};

/** Sentences by kind. */
export const sentencesOfSteps: Readonly<Record<string, Sentence>> = {
  ...sentencesOfWays,
  decided,
  woke,
  gave,
  redeemed,
  'coupon expired': expired,
  added: (entry, wording) => `Added to ${segment(entry, wording)}`,
  removed: (entry, wording) => `Removed from ${segment(entry, wording)}`,
  kept: (entry, wording) => keptWords(entry) ?? `Nothing changed in ${segment(entry, wording)}${because(entry)}`,
  passed: (entry, { flow }) => `${waitWords(flow, entry.label ?? 'start')}: no wait${because(entry).replace(/^: /, ', since ')}`,
  moved: (entry, { flow, timeZone }) => {
    const until = instantOfData(entry, 'until', timeZone);
    return `${waitWords(flow, entry.label ?? 'start')}: its date changed${until === undefined ? '' : `, now until ${until}`}${because(entry)}`;
  },
};
