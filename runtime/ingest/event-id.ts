/** Ids of events that are made from data: the same data is the same event, so that what is there is recognised. */
import { createHash } from 'node:crypto';

/** `ev_` and 32 hex digits of SHA-256, from the event's name and what it is about. */
export const eventId = (event: string, about: string): string =>
  `ev_${createHash('sha256').update(`${event}\0${about}`).digest('hex').slice(0, 32)}`;
