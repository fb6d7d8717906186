/** The registry of triggers as they are written: a line for the descriptor, and one for the type of its nodes. */
import { type DateTriggerNode, date } from './date.ts';
import { type EachTriggerNode, each } from './each.ts';
import { type EventTriggerNode, event, type IdleTriggerNode } from './event.ts';
import { type FieldTriggerNode, field } from './field.ts';
import { type MembershipTriggerNode, membership } from './membership.ts';
import { type ReadTriggerNode, read } from './read.ts';
import { type SilenceTriggerNode, silence } from './silence.ts';
import { type StartedTriggerNode, started } from './started.ts';
import type { TriggerKind } from './trigger-kind.ts';

/** What starts a run. */
export type TriggerNode =
  | SilenceTriggerNode
  | EachTriggerNode
  | ReadTriggerNode
  | MembershipTriggerNode
  | StartedTriggerNode
  | FieldTriggerNode
  | DateTriggerNode
  | EventTriggerNode
  | IdleTriggerNode;

/** All triggers; the one that any words may begin comes last. */
export const triggerKinds: readonly TriggerKind[] = [silence, each, read, membership, started, field, date, event];
