/** Reading events of a recorded history: their names, and what the database answered in them. */
import { type EventJson, fieldOf, type HistoryJson } from './recording.ts';

/** Number of an event in its history, from 1. */
export const numberOf = (event: EventJson): number => Number(event.eventId);

/** Name of an event in Temporal's words: `TimerStarted`. */
export function nameOf(event: EventJson): string {
  const key = Object.keys(event).find((name) => name.endsWith('EventAttributes')) ?? 'unknown';
  const name = key.replace(/EventAttributes$/, '');
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

/** What a stage answered in this event: where its cursor stands since then, such as `wait_1` or `end`. Undefined of all other events. */
export function answeredNext(event: EventJson): string | undefined {
  const details = fieldOf(fieldOf(event, 'markerRecordedEventAttributes'), 'details');
  const payloads = fieldOf(fieldOf(details, 'result'), 'payloads');
  const data = Array.isArray(payloads) ? fieldOf(payloads[0], 'data') : undefined;
  if (typeof data !== 'string') return undefined;
  const next = fieldOf(JSON.parse(Buffer.from(data, 'base64').toString('utf8')), 'next');
  return typeof next === 'string' ? next : undefined;
}

/** Where the run stood when this event was written: the last answer before it; `start` before the first. */
export function positionAt({ events }: HistoryJson, number: number): string {
  const answers = events.filter((event) => numberOf(event) < number).map(answeredNext);
  return answers.findLast((next) => next !== undefined) ?? 'start';
}

/** What the server writes before the code of a run is asked: behind its last command this says nothing of the code. */
const NOT_YET_SEEN = new Set([
  'WorkflowTaskScheduled',
  'WorkflowTaskStarted',
  'WorkflowTaskTimedOut',
  'TimerFired',
  'WorkflowExecutionSignaled',
]);

/** Histories of one shape take the same way: their events are of the same kinds in the same order, and so are the answers in them. */
export function shapeOf({ events }: HistoryJson): string {
  const last = events.findLastIndex((event) => !NOT_YET_SEEN.has(nameOf(event)));
  return events
    .slice(0, last + 1)
    .map((event) => answeredNext(event) ?? nameOf(event))
    .join(' ');
}
