import type { AggregateFn } from '../../../language/program.ts';

/** How a function is written, and what it answers. */
export interface FunctionWords {
  readonly signature: string;
  readonly parameters: readonly string[];
  readonly says: string;
}

const overRows = (name: string, says: string): FunctionWords => ({
  signature: `${name}(COLLECTION [within D] [where (CONDITION)])`,
  parameters: ['COLLECTION', '[within D]', '[where (CONDITION)]'],
  says,
});

const overField = (name: string, says: string): FunctionWords => ({
  signature: `${name}(COLLECTION.FIELD [within D] [where (CONDITION)])`,
  parameters: ['COLLECTION.FIELD', '[within D]', '[where (CONDITION)]'],
  says,
});

const oneRow = (name: string, says: string): FunctionWords => ({
  signature: `${name}(COLLECTION [within D] [where (CONDITION)]).FIELD`,
  parameters: ['COLLECTION', '[within D]', '[where (CONDITION)]'],
  says,
});

/** All functions over collections. */
export const FUNCTIONS: Readonly<Record<AggregateFn, FunctionWords>> = {
  any: overRows('any', 'True if there is at least one such row.'),
  none: overRows('none', 'True if there is no such row.'),
  count: overRows('count', 'How many such rows there are.'),
  sum: overField('sum', 'The sum of a field over all such rows; 0 without rows.'),
  min: overField('min', 'The smallest value of a field; unknown without rows.'),
  max: overField('max', 'The largest value of a field; unknown without rows.'),
  avg: overField('avg', 'The mean of a field; unknown without rows.'),
  first: oneRow('first', 'A field of the earliest such row; unknown without rows.'),
  last: oneRow('last', 'A field of the latest such row; unknown without rows.'),
};

/** What is known of a function by this name. */
export function functionNamed(name: string): FunctionWords | undefined {
  return Object.entries(FUNCTIONS).find(([known]) => known === name)?.[1];
}
