/** Coupons, and what became of those that were given. */
import type { GivenCoupon } from '../store/port.ts';
import { readContactName } from './contact-names.ts';
import { couponsOf, readCouponTerms } from './coupon-terms.ts';
import { type Reading, readHead } from './memory.ts';
import type { CouponReport, Coupons, GivenCouponReport } from './types.ts';

/** Which page of the coupons that were given. */
export interface CouponsQuery {
  readonly coupon?: string;
  readonly limit: number;
  readonly offset: number;
}

/** Reads all coupons, in name order, and a page of those given, newest first. */
export async function readCoupons(reading: Reading, query: CouponsQuery): Promise<Coupons> {
  const found = await reading.tx.coupons.page({ ...query, limit: query.limit + 1 });
  return {
    coupons: await readCouponReports(reading),
    given: await readGiven(reading, found.slice(0, query.limit)),
    more: found.length > query.limit,
  };
}

/** Those that a current campaign gives, and those that were given before. */
async function readCouponReports(reading: Reading): Promise<readonly CouponReport[]> {
  const { tx } = reading;
  const counts = await tx.coupons.counts();
  const names = new Set(counts.map(({ coupon }) => coupon));
  for (const { campaign, revision } of await tx.deployments.current()) {
    const flow = (await readHead(reading, campaign, revision))?.flow;
    for (const name of flow === undefined ? [] : couponsOf(flow)) names.add(name);
  }
  const terms = await readCouponTerms(reading, [...names]);
  return [...names].sort().map((name) => {
    const { given = 0, redeemed = 0 } = counts.find(({ coupon }) => coupon === name) ?? {};
    return { name, terms: terms.get(name) ?? '', given, redeemed };
  });
}

/** The lines of given coupons. */
export async function readGiven(reading: Reading, coupons: readonly GivenCoupon[]): Promise<readonly GivenCouponReport[]> {
  const lines: GivenCouponReport[] = [];
  for (const { code, coupon, contact, run, givenAt, validUntil, redeemedAt, redeemedBy } of coupons) {
    lines.push({
      code,
      coupon,
      contact,
      contactName: await readContactName(reading, contact),
      campaign: (await reading.tx.runs.get(run))?.campaign ?? '',
      run,
      givenAt,
      ...(validUntil !== undefined && { validUntil }),
      ...(redeemedAt !== undefined && { redeemedAt }),
      ...(redeemedBy !== undefined && { order: redeemedBy }),
    });
  }
  return lines;
}
