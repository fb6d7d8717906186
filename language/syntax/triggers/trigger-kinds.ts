import { event } from './event.ts';
import type { TriggerKind } from './trigger-kind.ts';

/** All triggers that this version knows. */
export const triggerKinds: readonly TriggerKind[] = [event];
