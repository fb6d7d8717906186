import type { Expression, Span } from '../../program.ts';
import type { MembershipTriggerNode } from '../../syntax/triggers/membership.ts';
import { findSegment } from '../segments/find-segment.ts';
import type { Workspace } from '../workspace.ts';
import { aboutContact } from './binds.ts';
import type { CheckedTrigger, TriggerCheck } from './trigger-check.ts';
import { checkPart, FILTER_SCOPE } from './trigger-scope.ts';

/** `contact enters SEGMENT`, `contact leaves SEGMENT`. */
export interface MembershipTrigger {
  readonly kind: 'membership';
  readonly change: 'enters' | 'leaves';
  readonly segment: string;
  readonly where?: Expression;
  readonly span: Span;
}

/** `when contact enters young_west`, `when contact leaves young_west`: of a manual segment or of one with a rule. */
function checkMembershipTrigger(node: MembershipTriggerNode, workspace: Workspace): CheckedTrigger {
  const segment = findSegment(node.segment, workspace);
  const where = checkPart('where', node.where, FILTER_SCOPE, workspace);
  const binds = aboutContact(`contact ${node.change} ${node.segment.text}`);
  if (segment === undefined || !where.ok) return { binds };
  const { change, span } = node;
  return { binds, trigger: { kind: 'membership', change, segment: segment.name.text, ...where.part, span } };
}

/** `when contact enters SEGMENT`, `when contact leaves SEGMENT`. */
export const membership: TriggerCheck<MembershipTriggerNode, MembershipTrigger> = {
  check: checkMembershipTrigger,
  withoutPast: 'Nobody knows when contacts came into a segment before the campaign was there.',
  segment: ({ segment }) => segment,
  setOffBy: ({ change, segment, span }) => ({ kind: change, segment, span }),
};
