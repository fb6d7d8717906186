import type { CallStep } from '../../../language/program.ts';
import type { CallNode } from '../flow.ts';
import { type LowerStep, lowerElse, nodeBase } from './lowering.ts';

/** The effect without its place in the flow, as exits hold it: nobody is left to wait for the answer. */
export function callEffect(step: CallStep): Omit<CallNode, 'next'> {
  return { ...nodeBase(step), kind: 'call', endpoint: step.endpoint, with: step.with, awaitsReply: false };
}

/** `call erp as reply with { … } else { … }`. */
export const lowerCall: LowerStep<CallStep> = (step, next, lowerBlock) => {
  const { ways, nodes } = lowerElse(step.otherwise, next, lowerBlock);
  return [{ ...callEffect(step), awaitsReply: step.awaitsReply, next, ...ways }, ...nodes];
};
