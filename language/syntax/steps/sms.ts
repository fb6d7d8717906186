import { messageStep } from './message.ts';
import type { StepKind } from './step-kind.ts';

/** `sms NAME …`. */
export const sms: StepKind = messageStep('sms');
