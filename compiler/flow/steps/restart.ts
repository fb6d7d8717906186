import type { RestartStep } from '../../../language/program.ts';
import { type LowerStep, nodeBase } from './lowering.ts';

/** `wait 1h up to 2d restarting on this cart updated`. */
export const lowerRestart: LowerStep<RestartStep> = (step, next) => [
  { ...nodeBase(step), kind: 'restart', ms: step.ms, limitMs: step.limitMs, event: step.event, next },
];
