import type { MembershipStepNode } from '../../syntax/ast.ts';
import { findManualSegment } from '../segments/find-segment.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { hasNoElse } from './else.ts';

/** `add to big_buyers`, `remove from prospects`: of a manual segment. It always succeeds, so it has no `else`. */
export function checkMembership(node: MembershipStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const end = context.state;
  const words = node.kind === 'add' ? 'Adding to a segment' : 'Removing from a segment';
  const isSure = hasNoElse(node.otherwise, words, context);
  const segment = findManualSegment(node.segment, context.workspace);
  if (segment === undefined || !isSure) return { end };
  return { step: { ...base, kind: node.kind, segment: segment.name.text }, end };
}
