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

/** `the contact’s city`, `the item’s product’s categories`, `the time the order was placed`. */
function pathWords(root: RowRef, path: readonly string[], context: Context): string {
  const field = path.at(-1);
  // `bought.order.total`: the row says enough, the name that it was bound under does not matter.
  const [first, ...others] = path.slice(0, -1);
  const skips = root.from === 'binding' && first !== undefined;
  const start = skips ? `the ${plain(first)}` : rowWords(root, context);
  const owner = [start, ...(skips ? others : path.slice(0, -1)).map(plain)].join('’s ');
  if (field === undefined) return start;
  if (root.from === 'binding' && path.length === 1) return `the ${plain(field)} that came`;
  return fieldOf(owner, field);
}

/** A field of a row: `the order’s total`, `the time the order was placed`, `the day the subscription ends`. */
export function fieldOf(owner: string, field: string): string {
  const [, verb] = /^(\w+)_at$/.exec(field) ?? [];
  if (verb !== undefined) return `the time ${owner} ${/^(started|ended|expired)$/.test(verb) ? '' : 'was '}${plain(verb)}`;
  const [, day] = /^(starts|ends|renews|begins|expires)_on$/.exec(field) ?? [];
  if (day !== undefined) return `the day ${owner} ${day}`;
  return owner.includes('’s ') ? `the ${plain(field)} of ${owner}` : `${owner}’s ${plain(field)}`;
}

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
