/** Conditions as people say them: `the contact’s city is “Lyon” and the contact has placed more than 3 orders`. */
import type { CompareOp, Expression, Type } from '../../../language/program.ts';
import { CHANNELS } from '../../../language/program.ts';
import { possession } from './collections.ts';
import type { Context } from './context.ts';
import { factWords, type Tense } from './facts.ts';
import { CHANNEL_PLURAL, list, named } from './names.ts';
import { daysWords, duration, zoneWords } from './time.ts';
import { valueWords } from './values.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** How a condition is said. */
interface Manner {
  readonly context: Context;
  readonly tense: Tense;
  /** It must not hold. */
  readonly negated: boolean;
}

/** A condition as a clause; `now`: said of the moment at which it becomes true. */
export const conditionWords = (condition: Expression, context: Context, tense: Tense = 'since'): string =>
  clause(condition, { context, tense, negated: false });

/** That the condition does not hold, as a clause. */
export const negatedWords = (condition: Expression, context: Context): string =>
  clause(condition, { context, tense: 'since', negated: true });

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
      return `${value(expression.left)} is ${expression.negated !== negated ? 'none' : 'one'} of ${value(expression.right)}`;
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
      if (isConsents(expression.operand)) return `it is ${expression.negated !== negated ? 'not ' : ''}known what the contact has agreed to`;
      return `${value(expression.operand)} is ${expression.negated !== negated ? 'not known' : 'known'}`;
    case 'aggregate':
      return possession(expression.over, (expression.fn === 'none') !== negated ? 'none' : 'one', context);
    case 'fact':
      return factWords(expression, tense, negated, context);
    case 'weekday':
      return `it is ${negated ? 'not ' : ''}${daysWords(expression.days)}${zoneWords(expression.zone)}`;
    case 'local time':
      return `it is ${negated ? 'not ' : ''}between ${expression.from} and ${expression.until}${zoneWords(expression.zone)}`;
    default:
      return `${value(expression)} is ${negated ? 'no' : 'yes'}`;
  }
}

/** `a and b`, `either a or b`; a negation turns one into the other. */
function joined({ kind, operands }: Of<'and' | 'or'>, manner: Manner): string {
  const isAnd = (kind === 'and') !== manner.negated;
  const words = operands.map((operand) => clause(operand, manner));
  return isAnd ? list(words) : `either ${list(words, 'or')}`;
}

const WORDS: Readonly<Record<CompareOp, readonly [plain: string, time: string]>> = {
  '==': ['is', 'is'],
  '!=': ['is not', 'is not'],
  '<': ['is less than', 'is before'],
  '<=': ['is at most', 'is not after'],
  '>': ['is more than', 'is after'],
  '>=': ['is at least', 'is not before'],
};
const OPPOSITE: Readonly<Record<CompareOp, CompareOp>> = { '==': '!=', '!=': '==', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };

function comparison({ op, left, right }: Of<'compare'>, { context, negated }: Manner): string {
  const said = negated ? OPPOSITE[op] : op;
  if (left.kind === 'aggregate' && left.fn === 'count') {
    const amount = countWords(said, valueWords(right, context));
    if (amount !== undefined) return possession(left.over, amount, context);
  }
  const subject = valueWords(left, context);
  if (right.kind === 'ago') return `${subject} is ${AGO[said]}${duration(right.ms)} ago`;
  const [ordinary, ofTime] = WORDS[said];
  return `${subject} ${isTime(left.type) ? ofTime : ordinary} ${valueWords(right, context)}`;
}

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

const isTime = (type: Type): boolean => type.kind === 'scalar' && (type.of === 'date' || type.of === 'instant' || type.of === 'time');

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
