/** What a workflow's history says of its cost. */

import type { temporal } from '@temporalio/proto';
import proto from '@temporalio/proto';
import { countActions } from './actions.ts';
import { type HistoryEvent, nameOf } from './history-event.ts';

/** The cost of one journey, and its history as bytes. */
export interface Measured {
  readonly events: number;
  /** Size of the history as the server sends it (protobuf). */
  readonly bytes: number;
  /** Billable actions. */
  readonly actions: number;
  /** Server's time of the last event, real ms. */
  readonly closedAt: number;
  /** Names of the events (`timerStarted`), in order. */
  readonly names: readonly string[];
  readonly encoded: Buffer;
}

const CLOSING = ['workflowExecutionCompleted', 'workflowExecutionFailed', 'workflowExecutionTerminated', 'workflowExecutionTimedOut'];

/** Measures a history; undefined while the workflow is open. */
export function measureHistory(history: temporal.api.history.v1.IHistory): Measured | undefined {
  const events = history.events ?? [];
  const names = events.map(nameOf);
  const last = events.at(-1);
  if (last === undefined || !CLOSING.includes(names.at(-1) ?? '')) return undefined;
  const encoded = Buffer.from(proto.temporal.api.history.v1.History.encode(history).finish());
  return { events: events.length, bytes: encoded.length, actions: countActions(events), closedAt: msOf(last), names, encoded };
}

function msOf(event: HistoryEvent): number {
  const { seconds, nanos } = event.eventTime ?? {};
  return Number(seconds ?? 0) * 1_000 + (nanos ?? 0) / 1_000_000;
}
