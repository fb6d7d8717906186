import type { Expression } from '../../program.ts';
import { findSegment } from '../segments/find-segment.ts';
import { BOOLEAN } from '../types.ts';
import type { ExpressionContext, NodeOf } from './context.ts';

/** `contact in big_buyers`, `contact not in big_buyers`: membership is always known. */
export function checkMember(node: NodeOf<'member'>, { workspace }: ExpressionContext): Expression | undefined {
  const segment = findSegment(node.segment, workspace, true);
  return segment && { kind: 'member', type: BOOLEAN, negated: node.negated, segment: segment.name.text, span: node.span };
}
