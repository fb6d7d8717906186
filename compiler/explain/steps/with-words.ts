import type { Argument } from '../../../language/program.ts';
import type { Context } from '../english/context.ts';
import { plain } from '../english/names.ts';
import { valueWords } from '../english/values.ts';

/** ` (headline: “Still interested?”)`. */
export function withWords(values: readonly Argument[], context: Context): string {
  if (values.length === 0) return '';
  return ` (${values.map(({ name, value }) => `${plain(name)}: ${valueWords(value, context)}`).join(', ')})`;
}

/** What stands before the steps of a message's `else`. */
export const UNSENT = 'If it cannot be sent (no consent, no address, held back for good or refused):';
