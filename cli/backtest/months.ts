import type { Channel } from '../../language/program.ts';
import type { DayCount } from '../../runtime/backtest/figures.ts';

/** Messages of a month, by channel. */
export interface MonthCounts {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly counts: ReadonlyMap<Channel, number>;
}

/** Days together as months, in order; a terminal has no room for every day of a year. */
export function byMonth(days: readonly DayCount[]): readonly MonthCounts[] {
  return [...Map.groupBy(days, ({ day }) => day.slice(0, 7))].map(([month, list]) => {
    const counts = new Map<Channel, number>();
    for (const { channel, count } of list) counts.set(channel, (counts.get(channel) ?? 0) + count);
    return { month, counts };
  });
}
