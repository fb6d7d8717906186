/** What the opponents' workflows are started with and told. Imported by workflow code, so it imports nothing. */

/** Ids only: it stands in history. */
export interface JourneyInput {
  readonly journey: string;
  readonly cart: string;
  readonly contact: string;
  /** Real ms. */
  readonly enteredAt: number;
}

/** Signals. They carry nothing. */
export const CART_UPDATED = 'cartUpdated';
export const PURCHASED = 'purchased';
