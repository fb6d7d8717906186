/** The shop's events, as connectors hand them in. */
import type { IncomingEvent } from '../../../runtime/store/port.ts';
import type { Json } from '../../../runtime/values.ts';
import type { Journey } from '../journeys.ts';

/** A contact who allows e-mail, unless its fate says otherwise. */
export const contactRegistered = (journey: Journey, at: number): IncomingEvent =>
  incoming(journey, 'contact registered', at, undefined, {
    key: journey.contact,
    email: journey.email,
    first_name: journey.firstName,
    last_name: journey.lastName,
    consents: journey.fate === 'no consent' ? [] : ['email'],
  });

/** The cart as it was left. It happened at `at` and is received now. */
export const cartLeft = (journey: Journey, at: number): IncomingEvent =>
  incoming(journey, 'cart updated', at, journey.cart, cart(journey), 'left');

/** The customer has come back to it. */
export const cartTouched = (journey: Journey, at: number): IncomingEvent =>
  incoming(journey, 'cart updated', at, journey.cart, cart(journey), 'touched');

/** An order that has nothing to do with the cart: any order ends the journey. */
export const orderPlaced = (journey: Journey, at: number): IncomingEvent =>
  incoming(journey, 'order placed', at, `order-${journey.cart}`, { total: '10.00 EUR' });

const cart = (journey: Journey): { readonly [key: string]: Json } => ({
  items: journey.items.map(({ product, name, quantity, priceCents }) => ({
    product,
    name,
    quantity,
    price: `${(priceCents / 100).toFixed(2)} EUR`,
  })),
});

function incoming(
  journey: Journey,
  event: string,
  occurredAt: number,
  aboutId: string | undefined,
  payload: { readonly [key: string]: Json },
  which = '',
): IncomingEvent {
  return {
    id: `${event}/${journey.cart}/${which}`,
    event,
    contact: { key: journey.contact },
    occurredAt,
    receivedAt: Date.now(),
    ...(aboutId === undefined ? {} : { aboutId }),
    payload,
  };
}
