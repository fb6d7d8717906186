/** The people and carts of the bench, and what becomes of each journey. Plain data: it passes from the bench to its processes. */

/** `event`: the cart is touched while the journey waits for it. `time-out`: it is not. `bought`: an order comes in the first wait. `no consent`: nothing may be sent. */
export type Fate = 'event' | 'time-out' | 'bought' | 'no consent';

/** One contact, one cart, one journey. */
export interface Journey {
  readonly cart: string;
  readonly fate: Fate;
  /** Unique key at the shop. */
  readonly contact: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly items: readonly { readonly product: string; readonly name: string; readonly quantity: number; readonly priceCents: number }[];
}

/** As many journeys as fates, with names that occur nowhere else, so that a search for them finds only them. */
export function createJourneys(batch: string, fates: readonly Fate[]): readonly Journey[] {
  return fates.map((fate, index) => {
    const mark = `${batch}x${index}`;
    return {
      cart: `cart-${mark}`,
      fate,
      contact: `customer-${mark}`,
      email: `private.${mark}@mail.example`,
      firstName: `Ottoline${mark}`,
      lastName: `Underwood${mark}`,
      items: [
        { product: 'p-1', name: 'Woven basket', quantity: 2, priceCents: 1_950 },
        { product: 'p-2', name: 'Storm lantern', quantity: 1, priceCents: 4_200 },
      ],
    };
  });
}

/** The load that is measured: half of the journeys get their event, half time out, in turn. */
export const halfAndHalf = (count: number): readonly Fate[] =>
  Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 'event' : 'time-out'));
