import type { MembershipStep } from '../../../language/program.ts';
import type { MembershipNode } from '../flow.ts';
import { type LowerStep, nodeBase } from './lowering.ts';

/** The effect without its place in the flow, as exits hold it. */
export function membershipEffect(step: MembershipStep): Omit<MembershipNode, 'next'> {
  return { ...nodeBase(step), kind: step.kind, segment: step.segment };
}

/** `add to big_buyers`, `remove from prospects`. */
export const lowerMembership: LowerStep<MembershipStep> = (step, next) => [{ ...membershipEffect(step), next }];
