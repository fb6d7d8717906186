import type { temporal } from '@temporalio/proto';

/** An event of a workflow's history, as the SDK decodes it. */
export type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** `timerStarted` of an event with `timerStartedEventAttributes`. */
export function nameOf(event: HistoryEvent): string {
  const key = Object.entries(event).find(([name, value]) => name.endsWith('EventAttributes') && value !== null)?.[0];
  return key?.replace('EventAttributes', '') ?? 'unknown';
}
