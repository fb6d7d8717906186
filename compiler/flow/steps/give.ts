import type { GiveStep } from '../../../language/program.ts';
import type { GiveNode } from '../flow.ts';
import { type LowerStep, lowerElse, nodeBase } from './lowering.ts';

/** The effect without its place in the flow, as exits hold it. */
export function giveEffect(step: GiveStep): Omit<GiveNode, 'next'> {
  return { ...nodeBase(step), kind: 'give', coupon: step.coupon };
}

/** `give coupon save20 else { … }`. */
export const lowerGive: LowerStep<GiveStep> = (step, next, lowerBlock) => {
  const { ways, nodes } = lowerElse(step.otherwise, next, lowerBlock);
  return [{ ...giveEffect(step), next, ...ways }, ...nodes];
};
