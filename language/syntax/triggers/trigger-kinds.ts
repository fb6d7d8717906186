import { date } from './date.ts';
import { each } from './each.ts';
import { event } from './event.ts';
import { field } from './field.ts';
import { membership } from './membership.ts';
import { read } from './read.ts';
import { silence } from './silence.ts';
import { started } from './started.ts';
import type { TriggerKind } from './trigger-kind.ts';

/** All triggers; the one that any words may begin comes last. */
export const triggerKinds: readonly TriggerKind[] = [silence, each, read, membership, started, field, date, event];
