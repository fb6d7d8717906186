import { messageStep } from './message.ts';
import type { StepKind } from './step-kind.ts';

/** `email NAME …`. */
export const email: StepKind = messageStep('email');
