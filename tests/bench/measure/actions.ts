/**
 * Billable actions by Temporal Cloud's published rule (https://docs.temporal.io/cloud/actions), as far as a history shows them, which is
 * all that these journeys do: starts, timers, signals, activities with their retries, and local activities.
 */
import { type HistoryEvent, nameOf } from './history-event.ts';

/** Counts the actions of one workflow. */
export function countActions(events: readonly HistoryEvent[]): number {
  const tasks = new Set<string>();
  let actions = 0;
  for (const [index, event] of events.entries()) {
    const name = nameOf(event);
    if (COUNTED.has(name)) actions += 1;
    actions += retriesOf(event);
    // All markers of one workflow task are one action: its local activities.
    const marker = event.markerRecordedEventAttributes;
    if (marker != null) tasks.add(String(marker.workflowTaskCompletedEventId));
    if (isHeartbeat(name, events[index + 1])) actions += 1;
  }
  return actions + tasks.size;
}

const COUNTED = new Set([
  'workflowExecutionStarted',
  'workflowExecutionSignaled',
  'workflowExecutionOptionsUpdated',
  'upsertWorkflowSearchAttributes',
  'timerStarted',
  'activityTaskScheduled',
]);

/** Attempts after the first, of an activity and of the local activities of a task. */
function retriesOf(event: HistoryEvent): number {
  const attempt = event.activityTaskStartedEventAttributes?.attempt ?? 1;
  const local = event.workflowTaskCompletedEventAttributes?.meteringMetadata?.nonfirstLocalActivityExecutionAttempts ?? 0;
  return Math.max(0, attempt - 1) + local;
}

/** A task that completes without any command and asks for the next one keeps long local activities alive. */
const isHeartbeat = (name: string, next: HistoryEvent | undefined): boolean =>
  name === 'workflowTaskCompleted' && next !== undefined && nameOf(next) === 'workflowTaskScheduled';
