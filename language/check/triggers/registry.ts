/** The registry of triggers as they are checked: a line for the descriptor, and one for the type of the checked trigger. */
import type { OfKind } from '../../of-kind.ts';
import type { TriggerNode } from '../../syntax/triggers/trigger-kinds.ts';
import { type DateTrigger, date } from './date.ts';
import { type EachTrigger, each } from './each.ts';
import { type EventTrigger, event } from './event.ts';
import { type FieldTrigger, field } from './field.ts';
import { type IdleTrigger, idle } from './idle.ts';
import { type MembershipTrigger, membership } from './membership.ts';
import { type ReadTrigger, read } from './read.ts';
import { type SilenceTrigger, silence } from './silence.ts';
import { type StartedTrigger, started } from './started.ts';
import type { TriggerCheck } from './trigger-check.ts';

/** What starts a run. */
export type Trigger =
  | EventTrigger
  | IdleTrigger
  | SilenceTrigger
  | FieldTrigger
  | MembershipTrigger
  | ReadTrigger
  | EachTrigger
  | StartedTrigger
  | DateTrigger;

/** All triggers. */
export const triggerChecks: Readonly<Record<TriggerNode['kind'], TriggerCheck>> = {
  event,
  idle,
  silence,
  field,
  membership,
  read,
  each,
  started,
  date,
} satisfies { readonly [K in Trigger['kind']]: TriggerCheck<OfKind<TriggerNode, K>, OfKind<Trigger, K>> };
