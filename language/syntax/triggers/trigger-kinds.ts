import { date } from './date.ts';
import { event } from './event.ts';
import type { TriggerKind } from './trigger-kind.ts';

/** All triggers that this version knows; the one that any words may begin comes last. */
export const triggerKinds: readonly TriggerKind[] = [date, event];
