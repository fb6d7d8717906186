import type { WaitStep } from '../../../language/program.ts';
import { type LowerStep, nodeBase } from './lowering.ts';

/** `wait 3d`. */
export const lowerWait: LowerStep<WaitStep> = (step, next) => [{ ...nodeBase(step), kind: 'wait', ms: step.ms, next }];
