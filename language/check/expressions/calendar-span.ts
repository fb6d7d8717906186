import type { Expression } from '../../program.ts';
import type { CalendarSpan } from '../../syntax/ast.ts';
import { scalar } from '../types.ts';
import type { ExpressionContext, NodeOf } from './context.ts';

const LETTERS = { day: 'D', week: 'W', month: 'M', year: 'Y' } as const;

/** `6 months` beside a date or a point in time: a value of type `span`. */
export function spanLiteral({ length, span }: NodeOf<'calendar span'>): Expression {
  return { kind: 'literal', type: scalar('span'), value: `P${length.count}${LETTERS[length.unit]}`, span };
}

/** `6 months` anywhere else: a month has no fixed length, so alone it can neither be compared nor counted. */
export function refuseSpan({ length, span }: NodeOf<'calendar span'>, { workspace }: ExpressionContext): undefined {
  const written = spell(length);
  const help = `Say what it counts from: \`${written} ago\`, or a date with \`+\` or \`-\`, such as \`today + ${written}\`.`;
  workspace.report('type-mismatch', { message: `\`${written}\` is a length of the calendar, and stands beside no date.`, help, span });
}

/** As it is best written: `1 day`, `3 days`. */
function spell({ count, unit }: CalendarSpan): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
