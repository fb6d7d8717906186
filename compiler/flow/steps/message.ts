import type { MessageStep } from '../../../language/program.ts';
import type { MessageNode } from '../flow.ts';
import { type LowerStep, lowerElse, nodeBase } from './lowering.ts';

/** The effect without its place in the flow, as exits hold it. */
export function messageEffect(step: MessageStep): Omit<MessageNode, 'next'> {
  return { ...nodeBase(step), kind: step.kind, message: step.message, with: step.with };
}

/** `email cart_reminder with { … }`, `sms birthday else { … }`. */
export const lowerMessage: LowerStep<MessageStep> = (step, next, lowerBlock) => {
  const { ways, nodes } = lowerElse(step.otherwise, next, lowerBlock);
  return [{ ...messageEffect(step), next, ...ways }, ...nodes];
};
