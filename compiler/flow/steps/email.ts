import type { EmailStep } from '../../../language/program.ts';
import type { EmailNode } from '../flow.ts';
import { type LowerStep, nodeBase } from './lowering.ts';

/** The effect without its place in the flow, as exits hold it. */
export function emailEffect(step: EmailStep): Omit<EmailNode, 'next'> {
  return { ...nodeBase(step), kind: 'email', message: step.message, with: step.with };
}

/** `email cart_reminder with { … }`. */
export const lowerEmail: LowerStep<EmailStep> = (step, next) => [{ ...emailEffect(step), next }];
