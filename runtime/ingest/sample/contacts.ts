/** Derived: contacts. The data names its customers by number and country only; names stay unknown. */
import { Temporal } from 'temporal-polyfill';
import type { IncomingEvent } from '../../store/port.ts';
import type { Json } from '../../values.ts';
import type { NamedCustomer } from '../files/lines/read-orders.ts';
import { cityOf } from './cities.ts';
import { countryOf } from './countries.ts';
import { draw, drawBetween } from './draw.ts';
import { type FeedStore, feedEvent, inShopHours } from './feed-event.ts';

/** A contact of the example: its key, when it registered (ms), and what it said then, in the notation of payloads. */
export interface SampleContact {
  readonly key: string;
  readonly registeredAt: number;
  readonly payload: { readonly [field: string]: Json };
}

/** Shares of contacts who allow marketing by e-mail and by SMS, and whose birthday is known. */
const EMAIL_CONSENTING = 0.9;
const SMS_CONSENTING = 0.6;
const BIRTHDAY_KNOWN = 0.9;
/** Of those: born on 29 February, which campaigns must get right. */
const BORN_ON_29_FEBRUARY = 0.02;
const MOST_DAYS = 20;

/** A contact for each customer, in the order of their numbers. The same customers give the same contacts. */
export function deriveContacts(customers: Iterable<NamedCustomer>, store: FeedStore): readonly SampleContact[] {
  const sorted = [...customers].sort((a, b) => (a.customer < b.customer ? -1 : 1));
  const phoneOf = createPhones();
  return sorted.map((customer) => deriveContact(customer, phoneOf(customer.customer), store));
}

function deriveContact(customer: NamedCustomer, phone: string | undefined, store: FeedStore): SampleContact {
  const { customer: key, firstAt } = customer;
  const country = countryOf(customer.country);
  const city = country === undefined ? undefined : cityOf(country.code, key);
  const birthday = birthdayOf(key);
  const consents = consentsOf(key);
  const days = drawBetween(1, MOST_DAYS, 'registered days', key);
  const payload = {
    key,
    email: `customer-${key}@example.com`,
    ...(phone === undefined ? {} : { phone }),
    ...(birthday === undefined ? {} : { birthday }),
    ...(city === undefined ? {} : { city: city.name }),
    ...(country === undefined ? {} : { country: country.code }),
    locale: city?.locale ?? 'en',
    ...(country === undefined ? {} : { time_zone: city?.timeZone ?? country.timeZone }),
    ...(consents.length === 0 ? {} : { consents }),
  };
  return { key, registeredAt: inShopHours(firstAt, days, store.timeZone, 'registered minute', key), payload };
}

const consentsOf = (key: string): readonly string[] => [
  ...(draw('consent', key) < EMAIL_CONSENTING ? ['email'] : []),
  ...(draw('sms consent', key) < SMS_CONSENTING ? ['sms'] : []),
];

/** Ofcom keeps +44 7700 900000 to 900999 for fiction: they ring nowhere. Each is given once; a number that is taken means the next free one. */
function createPhones(): (key: string) => string | undefined {
  const [base, size] = [447_700_900_000, 1_000];
  const taken = new Set<number>();
  return (key) => {
    if (taken.size === size) return undefined;
    let place = drawBetween(0, size - 1, 'phone', key);
    while (taken.has(place)) place = (place + 1) % size;
    taken.add(place);
    return `+${base + place}`;
  };
}

const OLDEST = Temporal.PlainDate.from('1940-01-01');
const YOUNGEST = Temporal.PlainDate.from('1992-12-31');

function birthdayOf(key: string): string | undefined {
  if (draw('birthday known', key) >= BIRTHDAY_KNOWN) return undefined;
  if (draw('29 February', key) < BORN_ON_29_FEBRUARY) return `${drawBetween(485, 498, 'leap year', key) * 4}-02-29`;
  const days = OLDEST.until(YOUNGEST, { largestUnit: 'days' }).days;
  return OLDEST.add({ days: drawBetween(0, days, 'birthday', key) }).toString();
}

/** `contact registered` of a contact. */
export const contactRegistered = ({ key, registeredAt, payload }: SampleContact): IncomingEvent =>
  feedEvent('contact registered', key, registeredAt, key, payload);
