/** Derived: promotions. The data does not say which orders were made in a sale. */
import { localDate } from '../../clock/local-time.ts';

/** Days of the shop's online sales, both included, in store time. */
export const INTERNET_SALES = [
  { from: '2010-12-06', until: '2010-12-10' },
  { from: '2011-01-10', until: '2011-01-21' },
  { from: '2011-06-20', until: '2011-06-26' },
  { from: '2011-11-21', until: '2011-11-27' },
] as const;

/** Promotions of an order that was placed at this instant. */
export function promotionsAt(at: number, timeZone: string): readonly string[] {
  const date = localDate(at, timeZone);
  return INTERNET_SALES.some(({ from, until }) => date >= from && date <= until) ? ['internet_sale'] : [];
}
