import { messageStep } from './message.ts';
import type { StepKind } from './step-kind.ts';

/** `push NAME …`. */
export const push: StepKind = messageStep('push');
