/** Values as people say them: `the contact’s city`, `the sum of all order totals`, `1,000 EUR`. */
import type { Expression, LiteralValue, RowRef, Type } from '../../../language/program.ts';
import { calendarWords, moneyWords } from '../../words/expression.ts';
import { collectionPlace, counted } from './collections.ts';
import type { Context } from './context.ts';
import { entityOf, type FieldPlace, fieldOf, happenedOf, isNoun, isPluralField } from './fields.ts';
import { figures, list, named, plain, plural } from './names.ts';
import { rowWords } from './rows.ts';
import { dateWords, duration, spanWords } from './time.ts';

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
      return pathWords(expression, context);
    case 'arithmetic':
      if (isTime(expression.type)) return shiftedWords(expression, context);
      return `${valueWords(expression.left, context)} ${SIGNS[expression.op]} ${valueWords(expression.right, context)}`;
    case 'aggregate':
      return aggregateWords(expression, context);
    case 'fact count':
      return `the number of times ${context.condition(expression.fact, context)}`;
    case 'rows':
      return `all ${counted(expression.over, context)}`;
    case 'now':
      return 'now';
    case 'today':
      return 'today';
    case 'ago':
      return `${duration(expression.ms)} ago`;
    case 'calendar ago':
      return `${spanWords(expression.count, expression.unit)} ago`;
    case 'midnight':
      return valueWords(expression.operand, context);
    default:
      return 'whether this is so';
  }
}

const SIGNS = { '+': 'plus', '-': 'minus', '*': 'times' } as const;

/** `60 days after today`, `6 months before the day the subscription ends`. */
function shiftedWords({ op, left, right }: Of<'arithmetic'>, context: Context): string {
  return `${valueWords(right, context)} ${op === '+' ? 'after' : 'before'} ${valueWords(left, context)}`;
}

/** Whether a value is a day or a time. */
export const isTime = (type: Type): boolean =>
  type.kind === 'scalar' && (type.of === 'date' || type.of === 'instant' || type.of === 'time');

function literalWords(value: LiteralValue, type: Type): string {
  if (typeof value === 'object') return money(value.minor, value.currency);
  const of = type.kind === 'scalar' ? type.of : 'text';
  if (of === 'text') return `“${value}”`;
  if (of === 'percent') return `${value}%`;
  if (of === 'number') return figures(String(value));
  if (of === 'date' || /^\d{4}-\d\d-\d\d$/.test(String(value))) return dateWords(String(value));
  if (of === 'span') return calendarWords(String(value));
  if (of === 'boolean') return value === true ? 'yes' : 'no';
  return of === 'duration' && typeof value === 'number' ? duration(value) : String(value);
}

/** `1,000 EUR`. */
export function money(minor: string, currency: string): string {
  const [amount = '', code = ''] = moneyWords(minor, currency).split(' ');
  return `${figures(amount)} ${code}`;
}

/** `the contact’s city`, `the categories of the item’s product`, `the time the order was placed`. */
function pathWords({ root, path, type }: Of<'path'>, context: Context): string {
  const field = path.at(-1);
  const owner = ownerWords(root, path, context);
  return field === undefined ? owner : fieldOf({ owner, field, entity: entityOf(root, path, context.program.schema), type });
}

const ownerWords = (root: RowRef, path: readonly string[], context: Context): string =>
  [rowWords(root, context), ...path.slice(0, -1).map(plain)].join('’s ');

/** What a value is the time of, as a clause: `the last order was placed`; undefined for other values. */
export function happenedWords(expression: Expression, context: Context): string | undefined {
  const { schema } = context.program;
  if (expression.kind === 'path') {
    const { root, path, type } = expression;
    const [owner, entity] = [ownerWords(root, path, context), entityOf(root, path, schema)];
    return happenedOf({ owner, field: path.at(-1) ?? '', entity, type });
  }
  if (expression.kind !== 'aggregate' || expression.value?.kind !== 'path' || !/^(first|last)$/.test(expression.fn)) return undefined;
  return happenedOf(fieldOfEdge(expression, expression.value, context));
}

/** The field that `first` and `last` read of their row. */
function fieldOfEdge({ fn, over }: Of<'aggregate'>, { root, path, type }: Of<'path'>, context: Context): FieldPlace {
  const owner = [`the ${fn} ${plain(over.row.name)}${collectionPlace(over, context)}`, ...path.slice(0, -1).map(plain)].join('’s ');
  return { owner, field: path.at(-1) ?? '', entity: entityOf(root, path, context.program.schema), type };
}

/** Whether a value is said in the plural: `the contact’s points are more than 100`. */
export function isPlural(expression: Expression): boolean {
  return expression.kind === 'path' && isPluralField(expression.path.at(-1) ?? '', expression.type);
}

function aggregateWords(expression: Of<'aggregate'>, context: Context): string {
  const { fn, over, value } = expression;
  if (value === undefined && (fn === 'first' || fn === 'last')) return `the ${fn} ${plain(over.row.name)}${collectionPlace(over, context)}`;
  if (value?.kind !== 'path') return `the number of ${counted(over, context)}`;
  if (fn === 'first' || fn === 'last') return fieldOf(fieldOfEdge(expression, value, context));
  const field = value.path.at(-1) ?? '';
  const row = plain(over.row.name);
  const place = collectionPlace(over, context);
  const kind = SUMMARIES[fn] ?? fn;
  if (!isNoun(field, value.type)) return `the ${kind} of the field ${named(field)} over all ${plural(row)}${place}`;
  return fn === 'sum' ? `the sum of all ${row} ${plural(field)}${place}` : `the ${kind} ${row} ${plain(field)}${place}`;
}

const SUMMARIES: Readonly<Record<string, string>> = { avg: 'average', max: 'highest', min: 'lowest' };
