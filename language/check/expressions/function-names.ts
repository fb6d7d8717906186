import type { Choice } from '../../diagnostics/diagnostic.ts';
import type { AggregateFn } from '../../program.ts';

/** Where a function takes its field from: not at all, in the parentheses, or behind them. */
export type FunctionShape = 'rows' | 'field inside' | 'field behind';

interface FunctionKind {
  readonly shape: FunctionShape;
  readonly form: string;
  readonly documentation: string;
}

/** All functions over collections. */
export const FUNCTIONS = {
  any: { shape: 'rows', form: 'any(ROWS)', documentation: 'Whether there is at least one row.' },
  none: { shape: 'rows', form: 'none(ROWS)', documentation: 'Whether there is no row.' },
  count: { shape: 'rows', form: 'count(ROWS)', documentation: 'How many rows there are.' },
  sum: { shape: 'field inside', form: 'sum(ROWS.FIELD)', documentation: 'The sum of a field; of no rows it is 0.' },
  min: { shape: 'field inside', form: 'min(ROWS.FIELD)', documentation: 'The least value of a field; of no rows it is unknown.' },
  max: { shape: 'field inside', form: 'max(ROWS.FIELD)', documentation: 'The greatest value of a field; of no rows it is unknown.' },
  avg: { shape: 'field inside', form: 'avg(ROWS.FIELD)', documentation: 'The average of a field; of no rows it is unknown.' },
  first: { shape: 'field behind', form: 'first(ROWS).FIELD', documentation: 'A field of the earliest row; of no rows it is unknown.' },
  last: { shape: 'field behind', form: 'last(ROWS).FIELD', documentation: 'A field of the latest row; of no rows it is unknown.' },
} as const satisfies Record<AggregateFn, FunctionKind>;

/** Whether a word is the name of a function. */
export function isFunction(name: string): name is AggregateFn {
  return Object.hasOwn(FUNCTIONS, name);
}

/** All functions as choices. */
export const FUNCTION_CHOICES: readonly Choice[] = Object.entries(FUNCTIONS).map(([name, { form, documentation }]) => ({
  name,
  kind: 'function',
  detail: form,
  documentation,
}));
