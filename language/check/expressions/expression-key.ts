import type { Expression } from '../../program.ts';

/** A text that is equal for expressions that mean the same: all but their places. */
export function expressionKey(expression: Expression): string {
  return JSON.stringify(expression, (key, value: unknown) => (key === 'span' ? undefined : value));
}
