import type { GiveStep } from '../../../language/program.ts';
import type { GiveNode } from '../flow.ts';
import { type LowerStep, nodeBase } from './lowering.ts';

/** The effect without its place in the flow, as exits hold it. */
export function giveEffect(step: GiveStep): Omit<GiveNode, 'next'> {
  return { ...nodeBase(step), kind: 'give', coupon: step.coupon };
}

/** `give coupon save20`. */
export const lowerGive: LowerStep<GiveStep> = (step, next) => [{ ...giveEffect(step), next }];
