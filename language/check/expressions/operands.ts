import type { Expression, Span } from '../../program.ts';
import type { ExpressionNode } from '../../syntax/ast.ts';
import { describe, isScalar, scalar } from '../types.ts';
import type { Workspace } from '../workspace.ts';
import type { ExpressionContext } from './context.ts';
import { hintOfTimes } from './dates-and-instants.ts';

/** Both sides of an operator, or undefined once a mistake in one of them is reported. Mistakes of both sides are reported. */
export function checkOperands(
  left: ExpressionNode,
  right: ExpressionNode,
  context: ExpressionContext,
): readonly [Expression, Expression] | undefined {
  const [a, b] = [context.check(left, context), context.check(right, context)];
  return a === undefined || b === undefined ? undefined : alignDates(a, b);
}

/** A date literal beside a point in time means its midnight in the time of the store. */
function alignDates(a: Expression, b: Expression): readonly [Expression, Expression] {
  if (isScalar(a.type, 'instant')) return [a, asMidnight(b)];
  return isScalar(b.type, 'instant') ? [asMidnight(a), b] : [a, b];
}

function asMidnight(expression: Expression): Expression {
  if (expression.kind === 'literal' && isScalar(expression.type, 'date')) return { ...expression, type: scalar('instant') };
  if (expression.kind === 'list' && expression.type.kind === 'list' && expression.type.of === 'date') {
    return { ...expression, type: { kind: 'list', of: 'instant' }, items: expression.items.map(asMidnight) };
  }
  return expression;
}

/** Reports two operands that do not fit, with the type of each at its place. */
export function reportMismatch(
  operator: string,
  left: Expression,
  right: Expression,
  span: Span,
  workspace: Workspace,
  help?: string,
): void {
  workspace.report('type-mismatch', {
    message: `\`${operator}\` stands between ${describe(left.type)} and ${describe(right.type)}.`,
    help: help ?? hint(left, right, workspace),
    span,
    related: [
      { span: left.span, message: describe(left.type) },
      { span: right.span, message: describe(right.type) },
    ],
  });
}

function hint(left: Expression, right: Expression, workspace: Workspace): string {
  const both = [left, right];
  const number = both.find((one) => one.kind === 'literal' && isScalar(one.type, 'number'));
  const value = number?.kind === 'literal' ? String(number.value) : '';
  if (number !== undefined && both.some((one) => isScalar(one.type, 'money')))
    return `Amounts have a currency: write \`${value} ${workspace.settings.store.currency}\`.`;
  if (number !== undefined && both.some((one) => isScalar(one.type, 'percent'))) return `Percentages have a sign: write \`${value}%\`.`;
  if (number !== undefined && both.some((one) => isScalar(one.type, 'text'))) return `Text stands in quotes: write \`"${value}"\`.`;
  if (both.some((one) => one.type.kind === 'row') && both.some((one) => isScalar(one.type, 'text'))) return 'Compare the `.id` of the row.';
  if (both.some((one) => isScalar(one.type, 'span')))
    return 'A span of the calendar has no fixed length: add it to a date, such as `today + …`, or use it in a `wait until … after …`.';
  const times = hintOfTimes(left, right);
  if (times !== undefined) return times;
  if (both.some((one) => one.type.kind === 'list')) return 'Ask a list with `has`, `has any [ … ]` or `has all [ … ]`.';
  return 'Both sides must be of the same kind.';
}
