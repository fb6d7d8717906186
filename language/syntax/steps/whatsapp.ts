import { messageStep } from './message.ts';
import type { StepKind } from './step-kind.ts';

/** `whatsapp NAME …`. */
export const whatsapp: StepKind = messageStep('whatsapp');
