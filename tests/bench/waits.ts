/** Times of the journey. Imported by workflow code too, so it holds constants only. */

/** The two waits, by the labels of the campaign. */
export const FIRST_WAIT = { label: 'patience', ms: 1_000 } as const;
export const EVENT_WAIT = { label: 'touched', ms: 4_000 } as const;

/** The cart was left this long ago: the campaign's `after`. */
export const IDLE_MS = 3_600_000;
