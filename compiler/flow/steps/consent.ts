import type { SuppressStep, UnsubscribeStep } from '../../../language/program.ts';
import type { SuppressNode, UnsubscribeNode } from '../flow.ts';
import { type LowerStep, nodeBase } from './lowering.ts';

/** The effects without their places in the flow, as exits hold them. */
export function unsubscribeEffect(step: UnsubscribeStep): Omit<UnsubscribeNode, 'next'> {
  return { ...nodeBase(step), kind: 'unsubscribe', channel: step.channel };
}
export function suppressEffect(step: SuppressStep): Omit<SuppressNode, 'next'> {
  return { ...nodeBase(step), kind: 'suppress' };
}

/** `unsubscribe from email`. */
export const lowerUnsubscribe: LowerStep<UnsubscribeStep> = (step, next) => [{ ...unsubscribeEffect(step), next }];

/** `suppress contact`. */
export const lowerSuppress: LowerStep<SuppressStep> = (step, next) => [{ ...suppressEffect(step), next }];
