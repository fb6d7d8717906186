/** A coupon that was given. */
import type { GivenCouponReport } from '../../../../runtime/report/types.ts';
import { useSurroundings } from '../../data/surroundings.ts';
import { Link } from '../../parts/link.tsx';
import { State } from '../../parts/state.tsx';
import { Time } from '../../parts/time.tsx';
import { oneOf } from '../../route.ts';

/** Code, whose it is, by which campaign, until when, and what became of it. */
export function GivenRow({ given }: { readonly given: GivenCouponReport }) {
  const { code, coupon, contact, contactName, campaign, run, givenAt, validUntil } = given;
  return (
    <div class="entry given-row">
      <code class="given-code" title={coupon}>
        {code}
      </code>
      <Link to={oneOf('contacts', contact)} class="given-who">
        {contactName}
      </Link>
      <span class="given-from">
        <Link to={oneOf('runs', run)}>{campaign === '' ? 'run' : campaign}</Link>
      </span>
      <span class="given-until">
        <Time at={givenAt} />
        {validUntil !== undefined && (
          <>
            {' '}
            – <Time at={validUntil} />
          </>
        )}
      </span>
      <span class="given-redeemed">
        <Fate given={given} />
      </span>
    </div>
  );
}

function Fate({ given: { redeemedAt, order, validUntil } }: { readonly given: GivenCouponReport }) {
  const { now } = useSurroundings();
  if (redeemedAt !== undefined) {
    return (
      <>
        <State look="good" word="redeemed" /> <Time at={redeemedAt} />
        {order !== undefined && <span class="given-order"> by order {order}</span>}
      </>
    );
  }
  return validUntil !== undefined && validUntil < now ? <State look="quiet" word="expired" /> : <State look="live" word="open" />;
}
