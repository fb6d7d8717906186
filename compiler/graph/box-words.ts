/** What stands in the boxes of steps: titles for a marketer, details in the language's words. Clauses: `clause-words.ts`. */
import type { Channel, EffectStep, SplitStep, Step } from '../../language/program.ts';
import type { FlowEffect, FlowNode } from '../flow/flow.ts';
import { spokenDuration } from '../words/duration.ts';
import { expressionWords, factWords } from '../words/expression.ts';
import { momentWords } from '../words/moment.ts';
import type { BoxKind } from './picture.ts';

/** Words that neither flow nor campaign hold: the terms of coupons by name, `20% off the order, valid 14 days`. */
export interface PictureWords {
  readonly coupons: ReadonlyMap<string, string>;
}

/** The words of one box, unbroken: one title, and details each on a line of its own. */
export interface BoxWords {
  readonly kind: BoxKind;
  readonly title: string;
  readonly details: readonly string[];
}

/** A step as it is drawn: of a flow, or of a checked campaign, which also knows what this version cannot run. */
export type DrawnStep = FlowNode | Step;
type Of<K extends Step['kind']> = Extract<DrawnStep, { kind: K }>;

/** A name as people read it: `cart_reminder` is `cart reminder`. */
const plain = (name: string): string => name.replaceAll('_', ' ');

/** The box of a step. */
export function nodeWords(step: DrawnStep, words: PictureWords): BoxWords {
  switch (step.kind) {
    case 'wait':
      return { kind: 'wait', title: `Wait ${spokenDuration(step.ms)}`, details: [] };
    case 'until':
      return { kind: 'until', title: `Wait ${momentWords(step.moment)}`, details: [] };
    case 'race':
      return { kind: 'race', title: `Wait up to ${spokenDuration(step.ms)}`, details: ['for what happens first'] };
    case 'restart':
      return {
        kind: 'restart',
        title: `Wait ${spokenDuration(step.ms)}`,
        details: [`restarting on ${factWords(step.event)}`, `up to ${spokenDuration(step.limitMs)}`],
      };
    case 'if':
      return ifWords(step);
    case 'split':
      return { kind: 'split', title: splitTitle(step), details: [] };
    case 'parallel':
      return { kind: 'parallel', title: 'All of these, side by side', details: ['goes on when all are done'] };
    case 'repeat':
      return repeatWords(step);
    case 'stop':
      return { kind: 'stop', title: step.outcome === 'stopped' ? 'Stop' : `Stop: ${plain(step.outcome)}`, details: [] };
    default:
      return effectWords(step, words);
  }
}

function ifWords(step: Of<'if'>): BoxWords {
  const conditions = step.branches.map((branch) => expressionWords(branch.condition));
  const [only] = conditions;
  if (conditions.length === 1 && only !== undefined) return { kind: 'if', title: `If ${only}`, details: [] };
  return { kind: 'if', title: 'Which is true first?', details: conditions.map((condition, index) => `${index + 1}. ${condition}`) };
}

const splitTitle = ({ label, cohort }: Pick<SplitStep, 'label'> & { readonly cohort?: string | undefined }): string =>
  cohort === undefined ? `Split: ${plain(label)}` : `Split by cohort: ${plain(cohort)}`;

function repeatWords({ label, times, until }: Of<'repeat'>): BoxWords {
  const details = [`up to ${times} ${times === 1 ? 'time' : 'times'}`, ...(until === undefined ? [] : [`until ${expressionWords(until)}`])];
  return { kind: 'repeat', title: `Repeat: ${plain(label)}`, details };
}

/** The box at the end of what is repeated, from which the run goes back; a line up there would cross others. */
export const againWords = (label: string): BoxWords => ({
  kind: 'repeat',
  title: `Again: ${plain(label)}`,
  details: [`back to Repeat: ${plain(label)}`],
});

/** How the box of a message begins. */
const SENT: Readonly<Record<Channel, string>> = { email: 'Email', sms: 'SMS', push: 'Push', whatsapp: 'WhatsApp' };

/** The box of an effect, or a line of the clause that carries it. */
export function effectWords(effect: FlowEffect | EffectStep, words: PictureWords): BoxWords {
  const box = (title: string, ...details: readonly string[]): BoxWords => ({ kind: effect.kind, title, details });
  switch (effect.kind) {
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
      return box(`${SENT[effect.kind]}: ${plain(effect.message)}`);
    case 'send':
      return box(`Message: ${plain(effect.message)}`, `by ${effect.by.join(' or ')}`);
    case 'give': {
      const terms = words.coupons.get(effect.coupon);
      return box(`Coupon: ${plain(effect.coupon)}`, ...(terms === undefined ? [] : [terms]));
    }
    case 'add':
      return box(`Add to ${plain(effect.segment)}`);
    case 'remove':
      return box(`Remove from ${plain(effect.segment)}`);
    case 'set':
      return box(`Set contact.${effect.field} = ${expressionWords(effect.value)}`);
    case 'call':
      return box(`Call: ${plain(effect.endpoint)}`, ...(effect.awaitsReply ? ['waits for the answer'] : []));
    case 'notify':
      return box(`Notify: ${plain(effect.people)}`, effect.text.replaceAll(/\s+/g, ' '));
    case 'start':
      return box(`Start: ${plain(effect.campaign)}`);
    case 'unsubscribe':
      return box(`Unsubscribe from ${effect.channel}`);
    case 'suppress':
      return box('Suppress contact', 'no message ever again');
  }
}
