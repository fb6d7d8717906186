import type { NotifyStep } from '../../../language/program.ts';
import type { NotifyNode } from '../flow.ts';
import { type LowerStep, nodeBase } from './lowering.ts';

/** The effect without its place in the flow, as exits hold it. */
export function notifyEffect(step: NotifyStep): Omit<NotifyNode, 'next'> {
  return { ...nodeBase(step), kind: 'notify', people: step.people, text: step.text, names: step.names };
}

/** `notify marketing "…"`. */
export const lowerNotify: LowerStep<NotifyStep> = (step, next) => [{ ...notifyEffect(step), next }];
