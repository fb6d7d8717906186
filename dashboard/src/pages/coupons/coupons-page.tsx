/** `/coupons`: terms, and what became of those that were given. */
import type { Coupons } from '../../../../runtime/report/types.ts';
import { useGrowing } from '../../data/growing.ts';
import { useTitle } from '../../data/title.ts';
import { Select } from '../../parts/choice.tsx';
import { Empty, Refused } from '../../parts/empty.tsx';
import { LiveList } from '../../parts/lists/live-list.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Section } from '../../parts/section.tsx';
import { type Filters, listOf } from '../../route.ts';
import { CouponTerms } from './coupon-terms.tsx';
import { GivenRow } from './given-row.tsx';

/** All coupons, and those given; `coupon` narrows the second list. */
export function CouponsPage({ filters: { coupon } }: { readonly filters: Filters }) {
  useTitle('Coupons');
  return <OneOrAll key={coupon} coupon={coupon} />;
}

function OneOrAll({ coupon }: { readonly coupon: string | undefined }) {
  const list = useGrowing<Coupons>('/api/coupons', { coupon });
  const { answer, failure } = list;
  return (
    <div class="page">
      <PageHead title="Coupons" beside={answer && <span class="page-count">{answer.coupons.length}</span>} />
      <Refused failure={failure} />
      {answer?.coupons.length === 0 && (
        <Empty title="No campaign gives a coupon">
          A coupon appears here as soon as a deployed campaign has a step <code>give coupon</code>.
        </Empty>
      )}
      <ul class="coupons">
        {answer?.coupons.map((one) => (
          <CouponTerms key={one.name} coupon={one} chosen={one.name === coupon} />
        ))}
      </ul>
      {answer && answer.coupons.length > 0 && (
        <Section title="Given" beside={<OfCoupon coupon={coupon} names={answer.coupons.map(({ name }) => name)} />}>
          <LiveList
            label="Coupons given, newest first"
            noun="coupon"
            list={list}
            entries={answer.given}
            idOf={({ code, run, givenAt }) => `${code} ${run} ${givenAt}`}
            entry={(given) => <GivenRow given={given} />}
            empty={
              <Empty title="None has been given yet">
                Each code that a run gives is listed here, and when and by which order it was redeemed.
              </Empty>
            }
            columns={<Columns />}
          />
        </Section>
      )}
    </div>
  );
}

function OfCoupon({ coupon, names }: { readonly coupon: string | undefined; readonly names: readonly string[] }) {
  return <Select label="Coupon" all="All coupons" value={coupon} options={names} to={(value) => listOf('coupons', { coupon: value })} />;
}

function Columns() {
  return (
    <div class="given-row">
      <span class="given-code">Code</span>
      <span class="given-who">Contact</span>
      <span class="given-from">Campaign</span>
      <span class="given-until">Given, valid until</span>
      <span class="given-redeemed">Redeemed</span>
    </div>
  );
}
