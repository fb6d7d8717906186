/** Parts that the derived events share. */
import { Temporal } from 'temporal-polyfill';
import { instantOf, localDate } from '../../clock/local-time.ts';
import type { IncomingEvent } from '../../store/port.ts';
import type { Json } from '../../values.ts';
import { eventId } from '../event-id.ts';
import type { Currency } from '../money-text.ts';
import { drawBetween } from './draw.ts';

/** The store as the derivation needs it: its money and its IANA zone. */
export interface FeedStore extends Currency {
  readonly timeZone: string;
}

/** An event that the store received the moment it happened. A guest's event has no contact. */
export function feedEvent(
  event: string,
  about: string,
  at: number,
  customer: string | undefined,
  payload: { readonly [key: string]: Json },
): IncomingEvent {
  return {
    id: eventId(event, about),
    event,
    ...(customer === undefined ? {} : { contact: { key: customer } }),
    occurredAt: at,
    receivedAt: at,
    ...(event.startsWith('contact ') ? {} : { aboutId: about }),
    payload,
  };
}

const OPENS = 8 * 60;
const CLOSES = 20 * 60;

/** An instant in shop hours (08:00 to 20:00 store time), `days` calendar days before the day of `at`; its minute is drawn for these words. */
export function inShopHours(at: number, days: number, timeZone: string, ...words: readonly string[]): number {
  const minute = drawBetween(OPENS, CLOSES - 1, ...words);
  const date = Temporal.PlainDate.from(localDate(at, timeZone)).subtract({ days }).toString();
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
  return instantOf(date, `${hours}:${minutes}`, timeZone);
}
