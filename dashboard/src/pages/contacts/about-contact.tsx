/** What is known of a contact. */
import type { ContactDetail, GivenCouponReport } from '../../../../runtime/report/types.ts';
import { useSurroundings } from '../../data/surroundings.ts';
import { plain } from '../../format.ts';
import { Link } from '../../parts/link.tsx';
import { Section } from '../../parts/section.tsx';
import { listOf, oneOf } from '../../route.ts';
import { RunRow } from '../runs/run-row.tsx';

/** How many runs are listed; all of them are a page of their own. */
const FEW = 6;

/** Fields, segments, coupons and runs. */
export function AboutContact({ contact }: { readonly contact: ContactDetail }) {
  const { id, fields, segments, coupons, runs } = contact;
  const all = (
    <Link to={listOf('runs', { contact: id })} class="more-link">
      All<span class="hidden"> runs of this contact</span>
    </Link>
  );
  return (
    <div class="aside contact-about">
      <Section title="Fields">
        <dl class="facts facts-small">
          {fields.map((field) => (
            <div key={field.name}>
              <dt>{plain(field.name)}</dt>
              <dd>{field.value}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="Segments">
        {segments.length === 0 && <p class="nothing">in none</p>}
        <ul class="tags">
          {segments.map((segment) => (
            <li key={segment}>
              <Link to={oneOf('segments', segment)} class="tag">
                {segment}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Coupons">
        {coupons.length === 0 && <p class="nothing">none given yet</p>}
        <ul class="contact-coupons">
          {coupons.map((coupon) => (
            <li key={`${coupon.code} ${coupon.givenAt}`}>
              <code>{coupon.code}</code>
              <Fate coupon={coupon} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Runs" {...(runs.length > FEW && { beside: all })}>
        {runs.length === 0 && <p class="nothing">no campaign has started yet</p>}
        <ul class="entries">
          {runs.slice(0, FEW).map((run) => (
            <li key={run.id}>
              <RunRow run={run} narrow contactless />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Fate({ coupon: { redeemedAt, validUntil } }: { readonly coupon: GivenCouponReport }) {
  const { times, now } = useSurroundings();
  if (redeemedAt !== undefined) return <span class="contact-fate">redeemed {times.short(redeemedAt, now)}</span>;
  if (validUntil === undefined) return <span class="contact-fate">given</span>;
  return (
    <span class="contact-fate">
      {validUntil < now ? 'expired' : 'valid until'} {times.short(validUntil, now)}
    </span>
  );
}
