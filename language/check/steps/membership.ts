import type { StepBase } from '../../program.ts';
import type { MembershipStepNode } from '../../syntax/steps/membership.ts';
import { findManualSegment } from '../segments/find-segment.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { hasNoElse } from './else.ts';
import type { EffectCheck } from './step-check.ts';

/** `add to SEGMENT`, `remove from SEGMENT`: of a manual segment. */
export type MembershipStep = StepBase & { readonly kind: 'add' | 'remove'; readonly segment: string };

/** `add to big_buyers`, `remove from prospects`: of a manual segment. It always succeeds, so it has no `else`. */
function checkMembership(node: MembershipStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const end = context.state;
  const words = node.kind === 'add' ? 'Adding to a segment' : 'Removing from a segment';
  const isSure = hasNoElse(node.otherwise, words, context);
  const segment = findManualSegment(node.segment, context.workspace);
  if (segment === undefined || !isSure) return { end };
  return { step: { ...base, kind: node.kind, segment: segment.name.text }, end };
}

/** `add to SEGMENT …`. */
export const add: EffectCheck<MembershipStepNode, MembershipStep> = {
  effect: 'succeeds',
  check: checkMembership,
  labelWords: ({ segment }) => `add_to_${segment.text}`,
  deeds: ({ segment }) => ({ addsTo: segment }),
};

/** `remove from SEGMENT …`. */
export const remove: EffectCheck<MembershipStepNode, MembershipStep> = {
  effect: 'succeeds',
  check: checkMembership,
  labelWords: ({ segment }) => `remove_from_${segment.text}`,
  deeds: ({ segment }) => ({ removesFrom: segment }),
};
