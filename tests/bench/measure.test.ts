/** The instruments of the bench: each must be able to say no. */
import proto from '@temporalio/proto';
import { describe, expect, test } from 'vitest';
import { createJourneys } from './journeys.ts';
import { countActions } from './measure/actions.ts';
import type { HistoryEvent } from './measure/history-event.ts';
import { findIn, personalDataOf } from './measure/personal-data.ts';
import { meanOf, spreadOf } from './measure/spread.ts';

const [journey] = createJourneys('t', ['event']);
if (journey === undefined) throw new Error('There is no journey.');
const message = {
  cart: journey.cart,
  label: 'first',
  to: journey.email,
  subject: `${journey.firstName}, your cart`,
  text: 'Hello you.\nThis is what you left behind:\n',
};

describe('the search for personal data', () => {
  const wanted = personalDataOf(journey, [message]);
  const found = (text: string): readonly string[] => findIn(Buffer.from(text), wanted);

  test('finds an address, a name, a subject and a line of the text, wherever they stand', () => {
    expect(found(`x${journey.email}x`)).toEqual([journey.email]);
    expect(found(`{"name":"${journey.lastName}"}`)).toEqual([journey.lastName]);
    expect(found(message.subject)).toEqual([journey.firstName, message.subject]);
    expect(found('… This is what you left behind: …')).toEqual(['This is what you left behind:']);
  });

  test.each([0, 1, 2, 3])('finds what was encoded as Base64 after %d other bytes', (before) => {
    expect(found(Buffer.from(`${'-'.repeat(before)}${journey.email}---`).toString('base64'))).toEqual([journey.email]);
  });

  test('finds nothing in ids', () => {
    expect(found('cart_journey/r_0123456789abcdef c_0123456789abcdef')).toEqual([]);
  });
});

describe('billable actions', () => {
  const event = (attributes: object): HistoryEvent => proto.temporal.api.history.v1.HistoryEvent.fromObject(attributes);
  const started = event({ workflowExecutionStartedEventAttributes: {} });
  const timer = event({ timerStartedEventAttributes: {} });
  const rung = event({ timerFiredEventAttributes: {} });
  const signalled = event({ workflowExecutionSignaledEventAttributes: {} });
  const activity = event({ activityTaskScheduledEventAttributes: {} });
  const thirdAttempt = event({ activityTaskStartedEventAttributes: { attempt: 3 } });
  const marker = (task: number): HistoryEvent => event({ markerRecordedEventAttributes: { workflowTaskCompletedEventId: task } });
  const scheduled = event({ workflowTaskScheduledEventAttributes: {} });
  const completed = event({ workflowTaskCompletedEventAttributes: {} });

  test('are one for a start, a timer, a signal, and each attempt of an activity', () => {
    expect(countActions([started])).toBe(1);
    expect(countActions([started, timer, rung, signalled])).toBe(3);
    expect(countActions([activity, thirdAttempt])).toBe(3);
  });

  test('are one for all local activities of a workflow task, and one for each task that only keeps them alive', () => {
    expect(countActions([marker(4), marker(4), marker(9)])).toBe(2);
    expect(countActions([completed, scheduled, completed, marker(4)])).toBe(2);
  });
});

test('a spread is the middle of the rounds with the least and the most', () => {
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
  expect(spreadOf([4, 1, 2, 3])).toEqual({ median: 2.5, min: 1, max: 4 });
  expect(meanOf([1, 2, 6])).toBe(3);
});
