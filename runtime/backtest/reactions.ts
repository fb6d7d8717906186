/** Reactions to messages: none, or a stated model. Nobody knows what somebody would have done with a message that they never got. */
import { createHash } from 'node:crypto';
import type { Outgoing } from '../channels/port.ts';
import { eventId } from '../ingest/event-id.ts';
import type { IncomingEvent } from '../store/port.ts';

/** Shares of messages that are opened and clicked, from 0 to 1. Who clicks has opened; so `clicked` is at most `opened`. */
export interface ReactionModel {
  readonly opened: number;
  readonly clicked: number;
}

/** A message is opened so long after it was sent, and clicked a minute later. ms. */
export const OPENED_AFTER_MS = 3_600_000;
export const CLICKED_AFTER_MS = OPENED_AFTER_MS + 60_000;

/** What the contact does with the message: the same message of the same run always meets the same fate. */
export function reactionsTo({ id, at }: Pick<Outgoing, 'id' | 'at'>, { opened, clicked }: ReactionModel): readonly IncomingEvent[] {
  const drawn = fractionOf(id);
  return [
    ...(drawn < opened ? [reaction('message opened', id, at + OPENED_AFTER_MS)] : []),
    ...(drawn < clicked ? [reaction('message clicked', id, at + CLICKED_AFTER_MS)] : []),
  ];
}

const reaction = (event: string, message: string, at: number): IncomingEvent => ({
  id: eventId(event, message),
  event,
  occurredAt: at,
  receivedAt: at,
  aboutId: message,
  payload: {},
});

/** Uniform in [0, 1): the first 48 bits of SHA-256. */
const fractionOf = (id: string): number => createHash('sha256').update(`reaction ${id}`).digest().readUIntBE(0, 6) / 2 ** 48;
