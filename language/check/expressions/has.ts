import type { Expression } from '../../program.ts';
import { BOOLEAN } from '../types.ts';
import type { ExpressionContext, NodeOf } from './context.ts';
import { checkOperands, reportMismatch } from './operands.ts';

const WORDS = { one: 'has', any: 'has any', all: 'has all' } as const;

/** `has X`, `has any [ … ]`, `has all [ … ]`: a list on the left, values of its type on the right. */
export function checkHas(node: NodeOf<'has'>, context: ExpressionContext): Expression | undefined {
  const operands = checkOperands(node.left, node.right, context);
  if (operands === undefined) return undefined;
  const [left, right] = operands;
  const wanted = node.mode === 'one' ? 'scalar' : 'list';
  if (left.type.kind !== 'list' || right.type.kind !== wanted || left.type.of !== right.type.of) {
    const help = left.type.kind === 'list' ? undefined : 'The left side must be a list; for text use `contains`.';
    reportMismatch(WORDS[node.mode], left, right, node.span, context.workspace, help);
    return undefined;
  }
  return { kind: 'has', type: BOOLEAN, mode: node.mode, left, right, span: node.span };
}
