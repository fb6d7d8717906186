import type { SendStep } from '../../../language/program.ts';
import type { SendNode } from '../flow.ts';
import { type LowerStep, lowerElse, nodeBase } from './lowering.ts';

/** The effect without its place in the flow, as exits hold it. */
export function sendEffect(step: SendStep): Omit<SendNode, 'next'> {
  return { ...nodeBase(step), kind: 'send', message: step.message, by: step.by, with: step.with };
}

/** `send cart_reminder by preferred or push or email else { … }`. */
export const lowerSend: LowerStep<SendStep> = (step, next, lowerBlock) => {
  const { ways, nodes } = lowerElse(step.otherwise, next, lowerBlock);
  return [{ ...sendEffect(step), next, ...ways }, ...nodes];
};
