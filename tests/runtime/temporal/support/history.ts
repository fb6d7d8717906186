/** Reading a run's history. */
import type { WorkflowHandle } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';

type Event = temporal.api.history.v1.IHistoryEvent;
type Payload = temporal.api.common.v1.IPayload;

/** Names of the events (`timerStarted`), without those that time skipping itself adds. */
export async function eventTypes(handle: WorkflowHandle): Promise<readonly string[]> {
  return (await eventsOf(handle)).map(nameOf).filter((name) => !isOfTheTest(name));
}

/** Everything in a history that is not Temporal's own: payloads in order, the summary, the search attributes. */
export async function payloadsOf(
  handle: WorkflowHandle,
): Promise<{ values: unknown[]; summary: unknown; attributes: Record<string, unknown> }> {
  const events = await eventsOf(handle);
  const started = events[0]?.workflowExecutionStartedEventAttributes;
  const indexed = Object.entries(started?.searchAttributes?.indexedFields ?? {});
  return {
    values: events.flatMap((event) => payloadsIn(event)).map((payload) => defaultPayloadConverter.fromPayload(payload)),
    summary: decode(events[0]?.userMetadata?.summary),
    attributes: Object.fromEntries(indexed.map(([name, payload]) => [name, decode(payload)])),
  };
}

async function eventsOf(handle: WorkflowHandle): Promise<readonly Event[]> {
  return (await handle.fetchHistory()).events ?? [];
}

function nameOf(event: Event): string {
  const key = Object.keys(event).find((name) => name.endsWith('EventAttributes'));
  return key?.replace('EventAttributes', '') ?? 'unknown';
}

function isOfTheTest(name: string): boolean {
  return name === 'workflowExecutionTimeSkippingTransitioned' || name === 'workflowExecutionOptionsUpdated';
}

function payloadsIn(event: Event): readonly Payload[] {
  return [
    ...(event.workflowExecutionStartedEventAttributes?.input?.payloads ?? []),
    ...(event.markerRecordedEventAttributes?.details?.result?.payloads ?? []),
    ...(event.workflowExecutionSignaledEventAttributes?.input?.payloads ?? []),
    ...(event.workflowExecutionCompletedEventAttributes?.result?.payloads ?? []),
  ];
}

function decode(payload: Payload | null | undefined): unknown {
  return payload === null || payload === undefined ? undefined : defaultPayloadConverter.fromPayload(payload);
}
