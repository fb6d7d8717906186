import type { Expression, Span } from '../../program.ts';
import { describe, isScalar } from '../types.ts';
import type { Workspace } from '../workspace.ts';

/** Reports an expression that is neither true nor false, and gives undefined for it. */
export function asCondition(expression: Expression | undefined, span: Span, workspace: Workspace): Expression | undefined {
  if (expression === undefined || isScalar(expression.type, 'boolean')) return expression;
  const help = 'Compare it with something, or ask whether it `is known`.';
  workspace.report('not-a-condition', { message: `This is ${describe(expression.type)}, which is neither true nor false.`, help, span });
  return undefined;
}
