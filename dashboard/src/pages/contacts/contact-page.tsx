/** `/contacts/:id`: what is known of a contact, and all that happened to it. */
import type { ContactDetail } from '../../../../runtime/report/types.ts';
import { DETAIL_MS, usePolled } from '../../data/polling.ts';
import { useTitle } from '../../data/title.ts';
import { Empty, Refused } from '../../parts/empty.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Section } from '../../parts/section.tsx';
import { Timeline } from '../../parts/timeline/timeline.tsx';
import { listOf } from '../../route.ts';
import { AboutContact } from './about-contact.tsx';

/** The timeline, and beside it fields, segments, coupons and runs. */
export function ContactPage({ id }: { readonly id: string }) {
  const { data: contact, failure } = usePolled<ContactDetail>(`/api/contacts/${encodeURIComponent(id)}`, DETAIL_MS);
  useTitle(contact?.name);
  return (
    <div class="page">
      <PageHead title={contact?.name ?? 'Contact'} up={{ to: listOf('contacts'), name: 'Contacts' }}>
        {contact && (
          <a href="#timeline" class="more-link jump">
            Go to the timeline
          </a>
        )}
      </PageHead>
      <Refused failure={failure} />
      {contact && (
        <div class="with-aside">
          <AboutContact contact={contact} />
          <Section id="timeline" title="Timeline" beside={<TimelineLegend />}>
            {contact.timeline.length === 0 ? (
              <Empty title="Nothing has happened yet">
                Events of the shop and decisions of campaigns about this contact come here, day by day.
              </Empty>
            ) : (
              <Timeline timeline={contact.timeline} />
            )}
          </Section>
        </div>
      )}
    </div>
  );
}

function TimelineLegend() {
  return (
    <p class="legend">
      <span class="legend-shop">the shop</span>
      <span class="legend-campaign">campaigns</span>
    </p>
  );
}
