/** What a contact, and the row of an event, must be like for a condition to hold: as far as that can be read from comparisons with values. */
import { expressionWords } from '../../compiler/words/expression.ts';
import type { CompareOp, Expression, Type } from '../../language/program.ts';

/** A field and its value, as the language writes it. `row`: of the row of the event; `product`: of the product that it names. */
export interface Wish {
  readonly of: 'contact' | 'row' | 'product';
  readonly field: string;
  readonly value: string;
}

/** `segments`: to be a member of; `unmet`: parts of the condition, in words, for which nothing could be thought of. */
export interface Wishes {
  readonly fields: readonly Wish[];
  readonly segments: readonly string[];
  readonly unmet: readonly string[];
  /** An order of the past is asked for. */
  readonly hasOrdered: boolean;
  /** How often the event must have happened. */
  readonly times: number;
}

const NONE: Wishes = { fields: [], segments: [], unmet: [], hasOrdered: false, times: 1 };

/** Wishes of several conditions together. */
export const allWishes = (expressions: readonly (Expression | undefined)[]): Wishes =>
  expressions.flatMap((one) => (one === undefined ? [] : [wishesOf(one)])).reduce(together, NONE);

const together = (a: Wishes, b: Wishes): Wishes => ({
  fields: [...a.fields, ...b.fields],
  segments: [...a.segments, ...b.segments],
  unmet: [...a.unmet, ...b.unmet],
  hasOrdered: a.hasOrdered || b.hasOrdered,
  times: Math.max(a.times, b.times),
});

/** Of `or` the first side that can be met is taken. */
export function wishesOf(expression: Expression): Wishes {
  switch (expression.kind) {
    case 'and':
      return expression.operands.map(wishesOf).reduce(together, NONE);
    case 'or': {
      const sides = expression.operands.map(wishesOf);
      return sides.find(({ unmet }) => unmet.length === 0) ?? unmet(expression);
    }
    case 'compare':
      return compared(expression);
    case 'aggregate':
      return aggregated(expression);
    case 'known':
      // A list is known, if only as empty.
      if (expression.operand.type.kind === 'list') return NONE;
      return expression.negated ? NONE : (wish(expression.operand, sampleOf(expression.operand.type)) ?? unmet(expression));
    case 'has':
      return (
        wish(
          expression.left,
          expression.right.kind === 'list' ? expressionWords(expression.right) : `[${expressionWords(expression.right)}]`,
        ) ?? unmet(expression)
      );
    case 'in': {
      const first = expression.right.kind === 'list' ? expression.right.items[0] : undefined;
      return expression.negated
        ? NONE
        : ((first === undefined ? undefined : wish(expression.left, expressionWords(first))) ?? unmet(expression));
    }
    case 'member':
      return expression.negated ? NONE : { ...NONE, segments: [expression.segment] };
    case 'in campaign':
      return expression.negated ? NONE : unmet(expression);
    // Nothing has happened yet, and there is nothing in the tables but what is given.
    case 'not':
    case 'fact':
      return NONE;
    default:
      return unmet(expression);
  }
}

const unmet = (expression: Expression): Wishes => ({ ...NONE, unmet: [expressionWords(expression)] });

const FLIPPED: Readonly<Record<CompareOp, CompareOp>> = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function compared(expression: Expression & { readonly kind: 'compare' }): Wishes {
  const { op, left, right } = expression;
  const ofMany = counted(expression) ?? summed(expression);
  if (ofMany !== undefined) return ofMany;
  if (right.kind === 'literal') return wish(left, valueFor(op, expressionWords(right))) ?? unmet(expression);
  if (left.kind === 'literal') return wish(right, valueFor(FLIPPED[op], expressionWords(left))) ?? unmet(expression);
  return unmet(expression);
}

/** `none` holds where there is nothing. Of `any` a row of the past may be given, or the product be like what is asked for. */
function aggregated(expression: Expression & { readonly kind: 'aggregate' }): Wishes {
  const { fn, over } = expression;
  if (fn === 'none') return NONE;
  if (fn !== 'any') return unmet(expression);
  const inner = over.where === undefined ? NONE : wishesOf(over.where);
  if (inner.unmet.length > 0) return unmet(expression);
  const fields = inner.fields.filter(({ of }) => of !== 'row');
  return { ...inner, fields, hasOrdered: inner.hasOrdered || (over.entity === 'order' && over.of.root.from === 'contact') };
}

/** How often something has happened, or how many rows there are: little is there by itself, and an event can happen again. */
function counted(expression: Expression & { readonly kind: 'compare' }): Wishes | undefined {
  const { left, op, right } = expression;
  if (right.kind !== 'literal' || (left.kind !== 'fact count' && !(left.kind === 'aggregate' && left.fn === 'count'))) return undefined;
  const bound = Number(expressionWords(right));
  if (op === '<' || op === '<=' || (op === '==' && bound <= 1)) return NONE;
  if (left.kind === 'fact count') return { ...NONE, times: (op === '>' ? bound + 1 : bound) + 1 };
  return left.over.entity === 'order' && bound <= 2 ? { ...NONE, hasOrdered: true } : undefined;
}

/** `sum(orders.total) > 1000 GBP`: the one order is as big as that. */
function summed(expression: Expression & { readonly kind: 'compare' }): Wishes | undefined {
  const { left, op, right } = expression;
  if (left.kind !== 'aggregate' || left.fn !== 'sum' || right.kind !== 'literal' || left.value?.kind !== 'path') return undefined;
  const [field, value] = [left.value.path.at(-1), valueFor(op, expressionWords(right))];
  return field === undefined || value === undefined ? undefined : { ...NONE, fields: [{ of: 'row', field, value }] };
}

/** A value for which the comparison holds: `> 100 EUR` is met by `101 EUR`. */
export function valueFor(op: CompareOp, literal: string): string | undefined {
  const [, number, unit = ''] = /^(-?\d+(?:\.\d+)?)(.*)$/.exec(literal) ?? [];
  switch (op) {
    case '==':
    case '>=':
    case '<=':
      return literal;
    case '!=':
      return number === undefined ? '"another"' : `${Number(number) + 1}${unit}`;
    case '>':
      return number === undefined ? undefined : `${Number(number) + 1}${unit}`;
    case '<':
      return number === undefined ? undefined : `${Number(number) - 1}${unit}`;
  }
}

function wish(expression: Expression, value: string | undefined): Wishes | undefined {
  if (value === undefined || expression.kind !== 'path') return undefined;
  const { path } = expression;
  const field = path.at(-1);
  if (field === undefined) return undefined;
  if (path.at(-2) === 'product' || (path.length === 1 && expression.root.entity === 'product'))
    return { ...NONE, fields: [{ of: 'product', field, value }] };
  if (path.length > 1) return undefined;
  const of = expression.root.from === 'contact' ? 'contact' : 'row';
  return { ...NONE, fields: [{ of, field, value }] };
}

/** Some value of the type. */
function sampleOf(type: Type): string | undefined {
  if (type.kind !== 'scalar') return undefined;
  switch (type.of) {
    case 'text':
      return '"something"';
    case 'number':
      return '1';
    case 'boolean':
      return 'true';
    case 'date':
      return '1990-05-01';
    case 'span':
      return '"P1M"';
    default:
      return undefined;
  }
}
