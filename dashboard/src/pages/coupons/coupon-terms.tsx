/** One coupon of the shop. */
import type { CouponReport } from '../../../../runtime/report/types.ts';
import { count, share } from '../../format.ts';
import { Bar } from '../../parts/bar.tsx';
import { Link } from '../../parts/link.tsx';
import { Prose } from '../../parts/prose.tsx';
import { listOf } from '../../route.ts';

/** Its terms, how many were given, and the share of those redeemed. It leads to the list of its codes. */
export function CouponTerms({ coupon, chosen }: { readonly coupon: CouponReport; readonly chosen: boolean }) {
  const { name, documentation, terms, given, redeemed } = coupon;
  return (
    <li class="coupon" data-chosen={chosen}>
      <h2>
        <Link to={listOf('coupons', { coupon: chosen ? undefined : name })} class="whole-row" aria-current={chosen ? 'true' : 'false'}>
          {name}
        </Link>
      </h2>
      <p class="coupon-terms">{terms}</p>
      {documentation !== undefined && (
        <p class="coupon-about">
          <Prose text={documentation} />
        </p>
      )}
      <p class="coupon-numbers">
        <span>
          <b>{count(redeemed)}</b> of {count(given)} redeemed
        </span>
        <span class="coupon-share">{share(redeemed, given)}</span>
      </p>
      <Bar part={redeemed} whole={given} label={`Share of ${name} that was redeemed`} />
    </li>
  );
}
