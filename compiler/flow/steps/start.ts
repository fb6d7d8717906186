import type { StartStep } from '../../../language/program.ts';
import type { StartNode } from '../flow.ts';
import { type LowerStep, nodeBase } from './lowering.ts';

/** The effect without its place in the flow, as exits hold it. */
export function startEffect(step: StartStep): Omit<StartNode, 'next'> {
  return { ...nodeBase(step), kind: 'start', campaign: step.campaign };
}

/** `start win_back`. */
export const lowerStart: LowerStep<StartStep> = (step, next) => [{ ...startEffect(step), next }];
