/** What the phases behind lowering ask of a trigger, whatever its kind. */
import type { Expression, Trigger } from '../../language/program.ts';
import type { UsesOf } from './signatures.ts';
import { triggerFlowOf } from './triggers/registry.ts';
import type { Told } from './triggers/trigger-flow.ts';

export { SEGMENT_READ } from './triggers/read.ts';
export { EVENTS_WITHOUT_PAST } from './triggers/registry.ts';
export { CAMPAIGN_STARTED } from './triggers/started.ts';

/**
 * Name of the event that starts a run: a received one, or one that Relance derives (`cart abandoned`, `contact.birthday`, `no order placed`).
 * Undefined for a field: there it is whatever event changes the row.
 */
export function eventOfTrigger(trigger: Trigger): string | undefined {
  return triggerFlowOf(trigger).event?.(trigger);
}

/** The conditions and values that a trigger holds, in the order in which they are written. */
export function expressionsOfTrigger(trigger: Trigger): readonly Expression[] {
  const own = triggerFlowOf(trigger).expressions?.(trigger) ?? ['where' in trigger ? trigger.where : undefined];
  return own.filter((one) => one !== undefined);
}

/**
 * The trigger in canonical words where it has instants of its own: the event that it derives carries them as `payload.due`, and campaigns with the
 * same words share them. Undefined for triggers that events start by themselves.
 */
export function keyOfTrigger(trigger: Trigger): string | undefined {
  return triggerFlowOf(trigger).key?.(trigger);
}

/** Signatures of what a trigger names. */
export function usesOfTrigger(trigger: Trigger, program: Pick<UsesOf, 'schema' | 'segments'>): readonly string[] {
  return triggerFlowOf(trigger).uses(trigger, program);
}

/** Is the event one of this trigger, as far as its name and what it tells can say? Filters are not asked. */
export function isOfTrigger(trigger: Trigger, event: Told & { readonly event: string }): boolean {
  const name = eventOfTrigger(trigger);
  if (name !== undefined && name !== event.event) return false;
  const isOf = triggerFlowOf(trigger).isOf?.(trigger, event);
  const key = keyOfTrigger(trigger);
  return isOf ?? (key === undefined || key === event.payload.due);
}
