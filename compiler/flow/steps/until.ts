import type { UntilStep } from '../../../language/program.ts';
import { type LowerStep, lowerElse, nodeBase } from './lowering.ts';

/** `wait 3 days at 09:00`, `wait until contact.birthday at 09:00 else { … }`. */
export const lowerUntil: LowerStep<UntilStep> = (step, next, lowerBlock) => {
  const { ways, nodes } = lowerElse(step.otherwise, next, lowerBlock);
  return [{ ...nodeBase(step), kind: 'until', moment: step.moment, next, ...ways }, ...nodes];
};
