import { nearest } from '../../diagnostics/nearest.ts';
import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { Name } from '../../syntax/ast.ts';
import type { ExpressionContext } from './context.ts';
import { FUNCTION_CHOICES } from './function-names.ts';

/** Reports a word before parentheses that is no function; `nto ( … )` is a negation. */
export function reportUnknownFunction(name: Name, { workspace }: ExpressionContext): void {
  const not = nearest(name.text, ['not']) === undefined ? [] : choicesOf(['not'], 'keyword');
  const found = spelling(name, [...FUNCTION_CHOICES, ...not], '');
  workspace.report('unknown-function', { message: `There is no function \`${name.text}\`.`, ...found, span: name.span });
}
