/** What the tokens of generated programs are drawn from. */
import type { TokenType } from 'chevrotain';
import * as tokens from '../../../../language/syntax/tokens/token-types.ts';
import { contextualWords, reservedWords, unitWords, weekdayWords } from '../../../../language/syntax/tokens/words.ts';
import type { Random } from '../random.ts';

type Pool = readonly [string, ...string[]];

/** Names as campaigns, labels, tables and fields have them. */
const names: Pool = [
  ...([
    'cart_recovery',
    'welcome',
    'win_back',
    'save20',
    'big_buyers',
    'reminder',
    'first_email',
    'young_west',
    'customer',
    'lamp',
    'x',
  ] as const),
  ...([
    'order_total',
    'a_rather_long_name_of_something_in_the_shop',
    'total',
    'city',
    'birthday',
    'points',
    'tier',
    'erp',
    'marketing_team',
  ] as const),
  ...([
    'orders',
    'product',
    'cart',
    'item',
    'visits',
    'reviews',
    'subscription',
    'placed',
    'updated',
    'abandoned',
    'delivered',
    'purchased',
  ] as const),
  ...(['Camel', '_', 'unter_strich_', 'n1'] as const),
];
/** Words that are keywords elsewhere and may be names. */
const wordsAsNames: Pool = [
  'order',
  'contact',
  'time',
  'store',
  'code',
  'items',
  'messages',
  'run',
  'entry',
  'valid',
  'hours',
  'up',
  'of',
  'pool',
  'day',
];

const texts: Pool = [
  ...([
    '"Lyon"',
    '"Still interested?"',
    '""',
    '"a // b"',
    '"{{ order.total }} of \\"{{ contact.first_name }}\\""',
    '"Grüße 🎁"',
    '"\'"',
  ] as const),
  '"A text that is so long that a line with it cannot be short, whatever else stands on that line or does not"',
  '"tab\\tand\\nline and \\\\ backslash"',
];

/** Pools by token, for all rules that have none of their own. */
const general = new Map<TokenType, Pool>([
  [tokens.Text, texts],
  [tokens.DateText, ['2026-12-24', '1981-01-01', '2028-02-29']],
  [tokens.TimeText, ['09:00', '00:00', '23:59', '18:30']],
  [tokens.Money, ['1000 EUR', '0.50 GBP', '12.345  BHD', '7\tJPY']],
  [tokens.Percent, ['20%', '0.5%', '100%']],
  [tokens.DurationPart, ['3d']],
  [tokens.NumberText, ['1', '3', '12', '28']],
  [tokens.Comparison, ['==', '!=', '<', '<=', '>', '>=']],
  [tokens.WeekdayWord, [...weekdayWords]],
  [tokens.UnitWord, [...unitWords]],
  [tokens.EventWord, ['order', 'cart', 'reminder', 'product', 'purchased', 'visited', 'subscription']],
  [tokens.OpenBrace, ['{']],
  [tokens.CloseBrace, ['}']],
  [tokens.OpenParen, ['(']],
  [tokens.CloseParen, [')']],
  [tokens.OpenBracket, ['[']],
  [tokens.CloseBracket, [']']],
  [tokens.Comma, [',']],
  [tokens.Colon, [':']],
  [tokens.Dot, ['.']],
  [tokens.Plus, ['+']],
  [tokens.Minus, ['-']],
  [tokens.Times, ['*']],
  [tokens.SingleEquals, ['=']],
]);

/** Pools of tokens in one rule, `rule.token`. */
const special: Readonly<Record<string, Pool>> = {
  'weekdays.Name': [...weekdayWords],
  'literal.NumberText': ['0', '3', '0.5', '1000000', '12.75'],
  'recordEntry.Name': ['total', 'email', 'when', 'items', 'first_name', 'a_field_with_a_long_name', 'order'],
  'argument.Name': ['headline', 'order', 'email', 'if', 'a_value_with_a_long_name'],
};

const words = new Map<TokenType, string>([...reservedWords, ...contextualWords].map((word) => [tokens.word(word), word]));

/** Draws the text of a token that stands in a rule. */
export function drawToken(type: TokenType, rule: string, random: Random): string {
  const word = words.get(type);
  if (word !== undefined) return word;
  const own = special[`${rule}.${type.name}`];
  if (own !== undefined) return random.pick(own);
  if (type === tokens.Name) return random.chance(0.1) ? random.pick(wordsAsNames) : random.pick(names);
  const pool = general.get(type);
  if (pool === undefined) throw new Error(`no pool for the token ${type.name}`);
  return random.pick(pool);
}
