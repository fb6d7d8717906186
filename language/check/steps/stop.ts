import type { StopStepNode } from '../../syntax/ast.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';

/** `stop`, `stop outcome not_interested`: nothing comes after it. */
export function checkStop(node: StopStepNode, context: StepContext): CheckedStep {
  if (node.outcome !== undefined)
    context.workspace.use(node.outcome.span, { kind: 'outcome', name: node.outcome.text }, { role: 'declaration' });
  return { step: { ...baseOf(node, context), kind: 'stop', outcome: node.outcome?.text ?? 'stopped' }, end: undefined };
}
