import type { SetStep } from '../../../language/program.ts';
import type { SetNode } from '../flow.ts';
import { type LowerStep, nodeBase } from './lowering.ts';

/** The effect without its place in the flow, as exits hold it. */
export function setEffect(step: SetStep): Omit<SetNode, 'next'> {
  return { ...nodeBase(step), kind: 'set', field: step.field, value: step.value };
}

/** `set contact.points = contact.points + 100`. */
export const lowerSet: LowerStep<SetStep> = (step, next) => [{ ...setEffect(step), next }];
