/** Port of the store: how many entries a campaign has had in a period, and when its queue opens again. */

/** Places of campaigns with a `limit`. A period is named by text, such as `day 2026-01-05`. */
export interface EntryLimits {
  /** Places that are taken in the period. */
  taken(campaign: string, period: string): Promise<number>;
  /** Takes one of `count` places of the period; false if none is free. A new period begins with all of them. */
  take(campaign: string, period: string, count: number): Promise<boolean>;
  /** Notes that no place is free before this instant, ms. */
  close(campaign: string, until: number): Promise<void>;
  /** Whether places may be free at this instant. */
  isOpen(campaign: string, now: number): Promise<boolean>;
  /** Campaigns whose places may be free at this instant, or were never used up, and which have entries that wait for one; in name order. */
  opened(now: number): Promise<readonly string[]>;
}
