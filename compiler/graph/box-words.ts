/** What stands in the boxes of a picture: titles for a marketer, details in the language's words. */
import type { Flow, FlowEffect, FlowExit, FlowNode } from '../flow/flow.ts';
import { spokenDuration } from '../words/duration.ts';
import { expressionWords, factWords } from '../words/expression.ts';
import { momentWords } from '../words/moment.ts';
import { triggerWords } from '../words/trigger.ts';
import type { BoxKind } from './picture.ts';

/** Words that the flow does not hold: the terms of coupons by name, `20% off the order, valid 14 days`. */
export interface PictureWords {
  readonly coupons: ReadonlyMap<string, string>;
}

/** The words of one box, unbroken: one title, and details each on a line of its own. */
export interface BoxWords {
  readonly kind: BoxKind;
  readonly title: string;
  readonly details: readonly string[];
}

/** A name as people read it: `cart_reminder` is `cart reminder`. */
const plain = (name: string): string => name.replaceAll('_', ' ');

/** The box of a step. */
export function nodeWords(node: FlowNode, words: PictureWords): BoxWords {
  switch (node.kind) {
    case 'email':
    case 'sms':
    case 'give':
    case 'add':
    case 'remove':
      return effectWords(node, words);
    case 'wait':
      return { kind: 'wait', title: `Wait ${spokenDuration(node.ms)}`, details: [] };
    case 'until':
      return { kind: 'until', title: `Wait ${momentWords(node.moment)}`, details: [] };
    case 'race':
      return { kind: 'race', title: `Wait up to ${spokenDuration(node.ms)}`, details: ['for what happens first'] };
    case 'if':
      return ifWords(node);
    case 'stop':
      return { kind: 'stop', title: node.outcome === 'stopped' ? 'Stop' : `Stop: ${plain(node.outcome)}`, details: [] };
  }
}

function ifWords(node: Extract<FlowNode, { kind: 'if' }>): BoxWords {
  const conditions = node.branches.map((branch) => expressionWords(branch.condition));
  const [only] = conditions;
  if (conditions.length === 1 && only !== undefined) return { kind: 'if', title: `If ${only}`, details: [] };
  return { kind: 'if', title: 'Which is true first?', details: conditions.map((condition, index) => `${index + 1}. ${condition}`) };
}

/** The box of an effect, or a line of the clause that carries it. */
export function effectWords(effect: FlowEffect, words: PictureWords): BoxWords {
  switch (effect.kind) {
    case 'email':
      return { kind: 'email', title: `Email: ${plain(effect.message)}`, details: [] };
    case 'sms':
      return { kind: 'sms', title: `SMS: ${plain(effect.message)}`, details: [] };
    case 'give': {
      const terms = words.coupons.get(effect.coupon);
      return { kind: 'give', title: `Coupon: ${plain(effect.coupon)}`, details: terms === undefined ? [] : [terms] };
    }
    case 'add':
      return { kind: 'add', title: `Add to ${plain(effect.segment)}`, details: [] };
    case 'remove':
      return { kind: 'remove', title: `Remove from ${plain(effect.segment)}`, details: [] };
  }
}

/** The boxes of what starts a run; the entry rule and `only if` stand with the last one. */
export function triggerBoxes(flow: Flow): readonly BoxWords[] {
  const rules = [entryWords(flow.entry), ...(flow.onlyIf === undefined ? [] : [`only if ${expressionWords(flow.onlyIf)}`])];
  return flow.triggers.map((trigger, index) => ({
    kind: 'trigger',
    title: `When ${triggerWords(trigger)}`,
    details: index === flow.triggers.length - 1 ? rules : [],
  }));
}

/** `once per contact`, `repeatable per cart, at most every 7d, newest wins`. */
export function entryWords(entry: Flow['entry']): string {
  const every = entry.atMostEvery === undefined ? '' : `, at most every ${spokenDuration(entry.atMostEvery)}`;
  return `${entry.mode} per ${entry.per}${every}${entry.newestWins ? ', newest wins' : ''}`;
}

/** The boxes of goals and standing exits, which end a run wherever it stands. */
export function exitBoxes(flow: Flow, words: PictureWords): readonly (BoxWords & { readonly label: string })[] {
  const box = (kind: 'goal' | 'unless', lead: string, exit: FlowExit) => ({
    kind,
    label: exit.label,
    title: `${lead} ${expressionWords(exit.when)}`,
    details: [
      ...(exit.countedFor === undefined ? [] : [`counted for ${spokenDuration(exit.countedFor)}`]),
      ...exit.effects.map((effect) => `then ${effectWords(effect, words).title}`),
    ],
  });
  return [...flow.goals.map((exit) => box('goal', 'Goal:', exit)), ...flow.unless.map((exit) => box('unless', 'Ends at once:', exit))];
}

/** What a way out of a node is called: `yes`, `order placed`, `after 7d`, `not sent`. */
export function wayWords(node: FlowNode): readonly { readonly target: string; readonly label: string }[] {
  switch (node.kind) {
    case 'race':
      return [
        ...node.arms.map((arm) => ({ target: arm.next, label: factWords(arm.event) })),
        { target: node.timeout, label: `after ${spokenDuration(node.ms)}` },
      ];
    case 'if': {
      const several = node.branches.length > 1;
      return [
        ...node.branches.map((branch, index) => ({ target: branch.next, label: several ? String(index + 1) : 'yes' })),
        { target: node.otherwise, label: several ? 'none' : 'no' },
      ];
    }
    case 'email':
    case 'sms':
      return node.otherwise === undefined ? [] : waysOf(node.next, 'sent', node.otherwise, 'not sent');
    case 'give':
      return node.otherwise === undefined ? [] : waysOf(node.next, 'given', node.otherwise, 'no code left');
    case 'until':
      return node.otherwise === undefined ? [] : waysOf(node.next, 'it comes', node.otherwise, 'unknown or past');
    default:
      return [];
  }
}

const waysOf = (next: string, label: string, otherwise: string, other: string) => [
  { target: next, label },
  { target: otherwise, label: other },
];
