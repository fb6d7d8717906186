/** Conditions as people say them: `the contact’s city is “Lyon” and the contact has placed more than 3 orders`. */
import { childrenOf } from '../../../language/check/expressions/children.ts';
import type { CompareOp, Expression } from '../../../language/program.ts';
import { CHANNELS } from '../../../language/program.ts';
import { possession } from './collections.ts';
import type { Context } from './context.ts';
import { factWords, type Tense, timesWords } from './facts.ts';
import { CHANNEL_PLURAL, list, named } from './names.ts';
import { daysWords, zoneWords } from './time.ts';
import { happenedWords, isPlural, isTime, valueWords } from './values.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** How a condition is said. */
interface Manner {
  readonly context: Context;
  readonly tense: Tense;
  /** It must not hold. */
  readonly negated: boolean;
  /** It stands inside another condition. */
  readonly inner: boolean;
}

/** A condition as a clause; `now`: said of the moment at which it becomes true. */
export const conditionWords = (condition: Expression, context: Context, tense: Tense = 'since'): string =>
  clause(condition, { context, tense, negated: false, inner: false });

/** The same behind `…, and `, where an `or` would else be read across it. */
export const alsoWords = (condition: Expression, context: Context): string =>
  clause(condition, { context, tense: 'since', negated: false, inner: !childrenOf(condition).some(readsOn) });

/** Whether a reader would read on behind a condition: one that holds `and` or `or` somewhere, or ends with `where …`. */
function readsOn(condition: Expression): boolean {
  if (condition.kind === 'and' || condition.kind === 'or' || (condition.kind === 'list' && condition.items.length > 1)) return true;
  const where = condition.kind === 'fact' ? condition.where : condition.kind === 'aggregate' ? condition.over.where : undefined;
  return where !== undefined || childrenOf(condition).some(readsOn);
}

/** That the condition does not hold, as a clause. */
export const negatedWords = (condition: Expression, context: Context): string =>
  clause(condition, { context, tense: 'since', negated: true, inner: false });

function clause(expression: Expression, manner: Manner): string {
  const { context, negated, tense } = manner;
  const value = (one: Expression): string => valueWords(one, context);
  switch (expression.kind) {
    case 'and':
    case 'or':
      return joined(expression, manner);
    case 'not':
      return clause(expression.operand, { ...manner, negated: !negated });
    case 'compare':
      return comparison(expression, manner);
    case 'in':
      return membership(expression, manner);
    case 'member':
      return `the contact is ${expression.negated !== negated ? 'not ' : ''}in the segment ${named(expression.segment)}`;
    case 'in campaign': {
      const what = expression.by === 'name' ? `the campaign ${named(expression.name)}` : `a campaign tagged ${named(expression.name)}`;
      return `the contact is ${expression.negated !== negated ? 'not ' : ''}going through ${what} at the moment`;
    }
    case 'has':
      return inclusion(expression, manner);
    case 'text': {
      const verb = expression.op === 'contains' ? 'contain' : 'start with';
      const said = negated ? `does not ${verb}` : verb.replace(/^\w+/, '$&s');
      return `${value(expression.left)} ${said} ${value(expression.right)}`;
    }
    case 'known':
      if (isConsents(expression.operand))
        return `it is ${expression.negated !== negated ? 'not ' : ''}known what the contact has agreed to`;
      return `${value(expression.operand)} is ${expression.negated !== negated ? 'not known' : 'known'}`;
    case 'aggregate':
      return possession(expression.over, (expression.fn === 'none') !== negated ? 'none' : 'one', context);
    case 'fact':
      return factWords(expression, tense, negated, context);
    case 'weekday':
      return `it is ${negated ? 'not ' : ''}${daysWords(expression.days)}${zoneWords(expression.zone)}`;
    case 'local time':
      return `it is ${negated ? 'not ' : ''}between ${expression.from} and ${expression.until}${zoneWords(expression.zone)}`;
    case 'path':
      return flagWords(expression, !negated, context);
    default:
      return `${value(expression)} is ${negated ? 'no' : 'yes'}`;
  }
}

/** `the city is “Lyon” or “Paris”`, `the country is none of “FR” and “BE”`. */
function membership({ left, right, negated: isNot }: Of<'in'>, { context, negated }: Manner): string {
  const values = right.kind === 'list' ? right.items.map((item) => valueWords(item, context)) : [valueWords(right, context)];
  const [subject, verb] = [valueWords(left, context), isPlural(left) ? 'are' : 'is'];
  if (isNot === negated) return `${subject} ${verb} ${list(values, 'or')}`;
  return `${subject} ${verb} ${values.length === 1 ? 'not ' : 'none of '}${list(values)}`;
}

/**
 * `a and b`, `either a or b`; a negation turns one into the other. Where a part is joined itself, nobody must have to guess what belongs
 * together: `both are so: either a or b; and c`, and in parentheses what stands in such a part in turn.
 */
function joined({ kind, operands }: Of<'and' | 'or'>, manner: Manner): string {
  const isAnd = (kind === 'and') !== manner.negated;
  const words = operands.map((operand) => clause(operand, { ...manner, inner: true }));
  if (!operands.some(readsOn)) return isAnd ? list(words) : `${manner.inner ? 'either ' : ''}${list(words, 'or')}`;
  const lead = isAnd ? (words.length === 2 ? 'both are so' : 'all of these are so') : 'one of these is so';
  const parts = `${lead}: ${words.slice(0, -1).join('; ')}; ${isAnd ? 'and' : 'or'} ${words.at(-1)}`;
  return manner.inner ? `(${parts})` : parts;
}

/** `the ticket is marked “used”`; what is unknown is not marked, as a flag that nobody set. */
function flagWords(flag: Of<'path'>, isSet: boolean, context: Context): string {
  const owner = valueWords({ ...flag, path: flag.path.slice(0, -1) }, context);
  return `${owner} is ${isSet ? '' : 'not '}marked ${named(flag.path.at(-1) ?? '')}`;
}

/** `== false` is true only of those that are known not to be so. */
function flagComparison(flag: Of<'path'>, value: boolean, op: CompareOp, context: Context): string {
  if (value) return flagWords(flag, op === '==', context);
  return `${valueWords(flag, context)} is ${op === '==' ? '' : 'not '}“no”`;
}

const WORDS: Readonly<Record<CompareOp, string>> = {
  '==': '',
  '!=': 'not ',
  '<': 'less than ',
  '<=': 'at most ',
  '>': 'more than ',
  '>=': 'at least ',
};
/** Before and behind a time. */
const TIMES: Readonly<Record<CompareOp, readonly [before: string, behind: string]>> = {
  '==': ['', ''],
  '!=': ['not ', ''],
  '<': ['before ', ''],
  '<=': ['', ' or earlier'],
  '>': ['after ', ''],
  '>=': ['', ' or later'],
};
const OPPOSITE: Readonly<Record<CompareOp, CompareOp>> = { '==': '!=', '!=': '==', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };

function comparison({ op, ...sides }: Of<'compare'>, { context, negated }: Manner): string {
  const said = negated ? OPPOSITE[op] : op;
  const [left, right] = [asWritten(sides.left), asWritten(sides.right)];
  if (left.kind === 'path' && right.kind === 'literal' && typeof right.value === 'boolean')
    return flagComparison(left, right.value, said, context);
  if (left.kind === 'aggregate' && left.fn === 'count') {
    const amount = countWords(said, valueWords(right, context));
    if (amount !== undefined) return possession(left.over, amount, context);
  }
  if (left.kind === 'fact count') {
    const amount = countWords(said, valueWords(right, context));
    if (amount === 'one' || amount === 'none') return factWords(left.fact, 'since', amount === 'none', context);
    if (amount !== undefined) return timesWords(left.fact, / 1$/.test(amount) ? amount.replace(/1$/, 'once') : `${amount} times`, context);
  }
  const happened = happenedWords(left, context);
  const subject = happened ?? `${valueWords(left, context)} ${isPlural(left) ? 'are' : 'is'}`;
  if (right.kind === 'ago' || right.kind === 'calendar ago') return `${subject} ${AGO[said]}${valueWords(right, context)}`;
  const value = valueWords(right, context);
  if (!isTime(left.type)) return `${subject} ${WORDS[said]}${value}`;
  const [before, behind] = TIMES[said];
  return `${subject} ${before === '' && happened !== undefined ? 'on ' : before}${value}${behind}`;
}

/** The date itself where its midnight is meant. */
const asWritten = (side: Expression): Expression => (side.kind === 'midnight' ? side.operand : side);

/** An earlier time is more days ago. */
const AGO: Readonly<Record<CompareOp, string>> = {
  '==': 'exactly ',
  '!=': 'not ',
  '<': 'more than ',
  '<=': 'at least ',
  '>': 'less than ',
  '>=': 'at most ',
};

function countWords(op: CompareOp, amount: string): string | undefined {
  switch (op) {
    case '==':
      return amount === '0' ? 'none' : `exactly ${amount}`;
    case '<':
      return amount === '1' ? 'none' : `fewer than ${amount}`;
    case '<=':
      return amount === '0' ? 'none' : `at most ${amount}`;
    case '>':
      return amount === '0' ? 'one' : `more than ${amount}`;
    case '>=':
      return amount === '1' ? 'one' : `at least ${amount}`;
    case '!=':
      return amount === '0' ? 'one' : undefined;
  }
}

/** `the contact has agreed to e-mails`, `the order’s promotions include “internet_sale”`. */
function inclusion({ mode, left, right }: Of<'has'>, { context, negated }: Manner): string {
  const isConsent = isConsents(left);
  const items = right.kind === 'list' ? right.items : [right];
  const words = items.map((item) => (isConsent ? consentWords(item, context) : valueWords(item, context)));
  const all = list(words, mode === 'all' ? 'and' : 'or');
  if (isConsent) return `the contact has ${negated ? 'not ' : ''}agreed to ${all}`;
  return `${valueWords(left, context)} ${negated ? 'do not ' : ''}include ${all}`;
}

const isConsents = (expression: Expression): boolean =>
  expression.kind === 'path' && expression.root.from === 'contact' && expression.path.join('.') === 'consents';

function consentWords(item: Expression, context: Context): string {
  const channel = item.kind === 'literal' ? CHANNELS.find((one) => one === item.value) : undefined;
  return channel === undefined ? valueWords(item, context) : CHANNEL_PLURAL[channel];
}
