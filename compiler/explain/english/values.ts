/** Values as people say them: `the contact’s city`, `the sum of all order totals`, `1,000 EUR`. */
import type { Expression, LiteralValue, RowRef, Type } from '../../../language/program.ts';
import { moneyWords } from '../../words/expression.ts';
import { collectionPlace, counted } from './collections.ts';
import type { Context } from './context.ts';
import { figures, list, plain, plural } from './names.ts';
import { rowWords } from './rows.ts';
import { dateWords, duration } from './time.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** The value of an expression as a noun. */
export function valueWords(expression: Expression, context: Context): string {
  switch (expression.kind) {
    case 'literal':
      return literalWords(expression.value, expression.type);
    case 'list':
      return list(
        expression.items.map((item) => valueWords(item, context)),
        'or',
      );
    case 'path':
      return pathWords(expression.root, expression.path, context);
    case 'arithmetic':
      return `${valueWords(expression.left, context)} ${SIGNS[expression.op]} ${valueWords(expression.right, context)}`;
    case 'aggregate':
      return aggregateWords(expression, context);
    case 'now':
      return 'now';
    case 'today':
      return 'today';
    case 'ago':
      return `${duration(expression.ms)} ago`;
    default:
      return 'whether this is so';
  }
}

const SIGNS = { '+': 'plus', '-': 'minus', '*': 'times' } as const;

function literalWords(value: LiteralValue, type: Type): string {
  if (typeof value === 'object') return money(value.minor, value.currency);
  const of = type.kind === 'scalar' ? type.of : 'text';
  if (of === 'text') return `“${value}”`;
  if (of === 'percent') return `${value}%`;
  if (of === 'number') return figures(String(value));
  if (of === 'date') return dateWords(String(value));
  if (of === 'boolean') return value === true ? 'yes' : 'no';
  return of === 'duration' && typeof value === 'number' ? duration(value) : String(value);
}

/** `1,000 EUR`. */
export function money(minor: string, currency: string): string {
  const [amount = '', code = ''] = moneyWords(minor, currency).split(' ');
  return `${figures(amount)} ${code}`;
}

/** `the contact’s city`, `the categories of the item’s product`, `the time the order was placed`. */
function pathWords(root: RowRef, path: readonly string[], context: Context): string {
  const field = path.at(-1);
  const owner = [rowWords(root, context), ...path.slice(0, -1).map(plain)].join('’s ');
  return field === undefined ? owner : fieldOf(owner, field);
}

/** A field of a row: `the order’s total`, `the time the order was placed`, `the day the subscription ends`. */
export function fieldOf(owner: string, field: string): string {
  const happened = happenedOf(owner, field);
  if (happened !== undefined) return `the time ${happened}`;
  const [, day] = /^(starts|ends|renews|begins|expires)_on$/.exec(field) ?? [];
  if (day !== undefined) return `the day ${owner} ${day}`;
  if (owner === 'it') return `its ${plain(field)}`;
  return owner.includes('’s ') ? `the ${plain(field)} of ${owner}` : `${owner}’s ${plain(field)}`;
}

/** What a field that ends with `_at` is the time of: `the order was placed`. */
export function happenedOf(owner: string, field: string): string | undefined {
  const [, verb] = /^(\w+)_at$/.exec(field) ?? [];
  return verb === undefined ? undefined : `${owner} ${/^(started|ended|expired)$/.test(verb) ? '' : 'was '}${plain(verb)}`;
}

/** What a value is the time of, as a clause: `the last order was placed`; undefined for other values. */
export function happenedWords(expression: Expression, context: Context): string | undefined {
  if (expression.kind === 'path') {
    const owner = [rowWords(expression.root, context), ...expression.path.slice(0, -1).map(plain)].join('’s ');
    return happenedOf(owner, expression.path.at(-1) ?? '');
  }
  if (expression.kind !== 'aggregate' || expression.value?.kind !== 'path' || !/^(first|last)$/.test(expression.fn)) return undefined;
  const row = `the ${expression.fn} ${plain(expression.over.row.name)}${collectionPlace(expression.over, context)}`;
  return happenedOf(row, expression.value.path.at(-1) ?? '');
}

/** Whether a value is said in the plural: `the contact’s points are more than 100`. */
export function isPlural(expression: Expression): boolean {
  return expression.kind === 'path' && isPluralWord(expression.path.at(-1) ?? '');
}

/** `points` and `stars`, and neither `status` nor `address`. */
export const isPluralWord = (word: string): boolean => /[^sui]s$/.test(word);

function aggregateWords({ fn, over, value }: Of<'aggregate'>, context: Context): string {
  const field = value?.kind === 'path' ? (value.path.at(-1) ?? '') : '';
  const row = plain(over.row.name);
  const place = collectionPlace(over, context);
  switch (fn) {
    case 'count':
    case 'any':
    case 'none':
      return `the number of ${counted(over, context)}`;
    case 'sum':
      return `the sum of all ${row} ${plural(field)}${place}`;
    case 'avg':
      return `the average ${row} ${plain(field)}${place}`;
    case 'max':
      return `the highest ${row} ${plain(field)}${place}`;
    case 'min':
      return `the lowest ${row} ${plain(field)}${place}`;
    case 'first':
    case 'last':
      return fieldOf(`the ${fn} ${row}${place}`, field);
  }
}
