import type { StopStep } from '../../../language/program.ts';
import { type LowerStep, nodeBase } from './lowering.ts';

/** `stop outcome not_interested`: nothing follows it. */
export const lowerStop: LowerStep<StopStep> = (step) => [{ ...nodeBase(step), kind: 'stop', outcome: step.outcome }];
