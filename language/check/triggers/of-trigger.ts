/** What is known of any checked trigger, asked of its descriptor. */
import { type Trigger, triggerChecks } from './registry.ts';
import type { Change, StartsAt } from './trigger-check.ts';

/** The event that a shop must send for it; undefined where time or Relance itself starts runs. */
export function awaitedEvent(trigger: Trigger): string | undefined {
  return triggerChecks[trigger.kind].awaits?.(trigger);
}

/** The segment that a trigger is about. */
export function segmentOf(trigger: Trigger): string | undefined {
  return triggerChecks[trigger.kind].segment?.(trigger);
}

/** The change by which a step of another campaign can set it off. */
export function setOffBy(trigger: Trigger): Change | undefined {
  return triggerChecks[trigger.kind].setOffBy?.(trigger);
}

/** When runs begin by it; undefined: when the contact did something. */
export function startsAt(trigger: Trigger): StartsAt | undefined {
  return triggerChecks[trigger.kind].startsAt?.(trigger);
}

/** The same for triggers that let the same contacts in for the same reason. */
export function occasionOf(trigger: Trigger): string | undefined {
  return triggerChecks[trigger.kind].occasion?.(trigger);
}

/** What a message about it offers, in words. */
export function offeredBy(trigger: Trigger): string | undefined {
  return triggerChecks[trigger.kind].offers?.(trigger);
}
