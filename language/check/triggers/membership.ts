import type { TriggerNode } from '../../syntax/ast.ts';
import { findSegment } from '../segments/find-segment.ts';
import type { Workspace } from '../workspace.ts';
import { aboutContact } from './binds.ts';
import type { CheckedTrigger } from './check-trigger.ts';
import { checkPart, FILTER_SCOPE } from './trigger-scope.ts';

/** `when contact enters young_west`, `when contact leaves young_west`: of a manual segment or of one with a rule. */
export function checkMembershipTrigger(node: TriggerNode & { readonly kind: 'membership' }, workspace: Workspace): CheckedTrigger {
  const segment = findSegment(node.segment, workspace);
  const where = checkPart('where', node.where, FILTER_SCOPE, workspace);
  const binds = aboutContact(`contact ${node.change} ${node.segment.text}`);
  if (segment === undefined || !where.ok) return { binds };
  const { change, span } = node;
  return { binds, trigger: { kind: 'membership', change, segment: segment.name.text, ...where.part, span } };
}
