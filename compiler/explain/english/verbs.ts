/** Participles that events and fields are named with, as far as it is known how to say them; what is not known is quoted and never guessed. */

/** What a row does itself: a payment `fails`, and nobody fails it. */
const ACTIVE: Readonly<Record<string, string>> = {
  arrived: 'arrives',
  began: 'begins',
  begun: 'begins',
  bounced: 'bounces',
  converted: 'converts',
  departed: 'departs',
  ended: 'ends',
  expired: 'expires',
  failed: 'fails',
  happened: 'happens',
  lapsed: 'lapses',
  occurred: 'occurs',
  started: 'starts',
  succeeded: 'succeeds',
};

/** What is done to a row: a quote is `accepted`. */
const PASSIVE: ReadonlySet<string> = new Set(
  [
    'accepted activated added answered approved archived assigned authorized awarded blocked booked bought cancelled canceled charged claimed',
    'closed collected completed confirmed created credited declined deleted delivered denied disabled dispatched donated downloaded edited',
    'enabled escalated exported extended filed filled finished fixed flagged fulfilled given granted imported installed issued listed locked',
    'made modified moved noted offered opened ordered packed paid paused picked placed planned posted prepared printed processed produced',
    'published purchased queued rated read received recorded redeemed refunded refused rejected released removed renewed repaired replaced',
    'reported requested rescheduled reserved resolved restocked reviewed revoked saved scanned scheduled searched seen selected sent shared',
    'shipped signed skipped sold solved stolen submitted suspended transferred unlocked updated upgraded uploaded used validated verified',
    'viewed visited watched withdrawn won',
  ].flatMap((line) => line.split(' ')),
);

/** A verb behind its noun: now, and behind `has`. */
export interface Verb {
  readonly present: string;
  readonly perfect: string;
}

/** `failed` as `fails` and `failed`, `sent` as `is sent` and `been sent`; undefined for words that it is not known of. */
export function verbOf(participle: string): Verb | undefined {
  const present = ACTIVE[participle];
  if (present !== undefined) return { present, perfect: participle === 'began' ? 'begun' : participle };
  return PASSIVE.has(participle) ? { present: `is ${participle}`, perfect: `been ${participle}` } : undefined;
}

/** Nouns that have no `a` before them, beside those that end with `s`. */
const UNCOUNTED: ReadonlySet<string> = new Set(
  'cash clothing content credit data equipment feedback furniture information interest luggage mail money music software staff stock traffic'.split(
    ' ',
  ),
);

/** Whether `a` can stand before a noun: `a quote`, neither `a points` nor `a data`. */
export const isCountable = (noun: string): boolean => !UNCOUNTED.has(noun) && !/[^sui]s$/.test(noun);
