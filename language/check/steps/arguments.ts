import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Argument, Span } from '../../program.ts';
import type { ArgumentNode, StepNode } from '../../syntax/ast.ts';
import { headOf } from '../../syntax/steps/of-step.ts';
import { checkExpression } from '../expressions/check-expression.ts';
import { asRows } from '../expressions/rows.ts';
import type { StepContext } from './context.ts';
import { scopeAt } from './scope-at.ts';

/** A step that is given values by `with { … }`. */
export type GivenStep = Extract<StepNode, { readonly with: readonly ArgumentNode[] }>;

/** All arguments, or undefined once a mistake in one is reported. `rows`: a collection may be passed as the list of its rows. */
export function checkArguments(
  node: GivenStep,
  { workspace, scope, state }: StepContext,
  { rows }: { readonly rows: boolean },
): readonly Argument[] | undefined {
  if (node.with.length === 0) return [];
  const here = scopeAt(scope, state);
  const values = new Map<string, Argument>();
  let whole = true;
  for (const { name, value } of node.with) {
    const checked = (rows ? asRows(value, here, workspace) : undefined) ?? checkExpression(value, here, workspace);
    if (values.has(name.text)) {
      workspace.report('duplicate-name', {
        message: `\`${name.text}\` is given twice.`,
        help: 'Leave one of them out.',
        span: name.span,
        fixes: [removeArgument(node, name.text, 'remove-duplicate')],
      });
      whole = false;
    } else if (checked === undefined) whole = false;
    else values.set(name.text, { name: name.text, value: checked });
  }
  return whole ? [...values.values()] : undefined;
}

/** Takes the last argument of this name out, with the comma beside it; the last of all with its braces. */
export function removeArgument(node: GivenStep, name: string, kind: 'remove-argument' | 'remove-duplicate' = 'remove-argument'): Fix {
  const index = node.with.findLastIndex((one) => one.name.text === name);
  const edit = { span: spanWithComma(node, index), text: node.with.length === 1 && node.otherwise !== undefined ? ' ' : '' };
  return { kind, title: `Remove \`${name}\``, edits: [edit], safe: kind === 'remove-argument' };
}

function spanWithComma(node: GivenStep, index: number): Span {
  const [argument, before, after] = [node.with[index], node.with[index - 1], node.with[index + 1]];
  const span = argument?.span ?? node.span;
  if (before !== undefined) return { ...span, start: before.span.end };
  if (after !== undefined) return { ...span, end: after.span.start };
  return { ...span, start: endOfLabel(node), end: endOfArguments(node) };
}

/** Puts an argument in, with the braces where there are none yet. */
export function addArgument(node: GivenStep, name: string, value: string): Fix {
  const last = node.with.at(-1);
  const at = last?.span.end ?? endOfLabel(node);
  const text = last === undefined ? ` with { ${name}: ${value} }` : `, ${name}: ${value}`;
  const edit = { span: { ...node.span, start: at, end: at }, text };
  return { kind: 'add-argument', title: `Pass \`${name}: ${value}\``, edits: [edit], safe: false };
}

function endOfLabel(node: GivenStep): Span['end'] {
  return (node.was ?? node.label ?? headOf(node)).span.end;
}

/** The `with { … }` goes up to the `else`, and else to the end of the step. */
function endOfArguments({ otherwise, span }: GivenStep): Span['end'] {
  return otherwise === undefined ? span.end : otherwise.span.start;
}
