/** Which page belongs to a place. */
import type { ComponentChildren } from 'preact';
import { useTitle } from '../data/title.ts';
import { Empty } from '../parts/empty.tsx';
import { Link } from '../parts/link.tsx';
import { listOf, type PageName, type Route } from '../route.ts';
import { CampaignPage } from './campaign/campaign-page.tsx';
import { CampaignsPage } from './campaigns/campaigns-page.tsx';
import { ContactPage } from './contacts/contact-page.tsx';
import { ContactsPage } from './contacts/contacts-page.tsx';
import { CouponsPage } from './coupons/coupons-page.tsx';
import { InboxPage } from './inbox/inbox-page.tsx';
import { UnsentPage } from './inbox/unsent-page.tsx';
import { RunPage } from './runs/run-page.tsx';
import { RunsPage } from './runs/runs-page.tsx';
import { SegmentPage } from './segments/segment-page.tsx';
import { SegmentsPage } from './segments/segments-page.tsx';

type Draw = (route: Route) => ComponentChildren;

const LISTS: { readonly [page in PageName]: Draw } = {
  campaigns: () => <CampaignsPage />,
  runs: ({ filters }) => <RunsPage filters={filters} />,
  contacts: ({ filters }) => <ContactsPage filters={filters} />,
  inbox: (route) => <InboxPage route={route} />,
  unsent: ({ filters }) => <UnsentPage filters={filters} />,
  coupons: ({ filters }) => <CouponsPage filters={filters} />,
  segments: () => <SegmentsPage />,
};

/** Pages of one thing. Coupons and messages that did not go have none. */
const ONES: { readonly [page in PageName]?: (id: string, route: Route) => ComponentChildren } = {
  campaigns: (name) => <CampaignPage name={name} />,
  runs: (id) => <RunPage id={id} />,
  contacts: (id) => <ContactPage id={id} />,
  inbox: (_, route) => <InboxPage route={route} />,
  segments: (name) => <SegmentPage name={name} />,
};

/** The page of a place; a place that does not exist says so. */
export function PageOf({ route }: { readonly route: Route | undefined }) {
  if (route === undefined) return <Nowhere />;
  const { page, id } = route;
  if (id === undefined) return <>{LISTS[page](route)}</>;
  return <>{ONES[page]?.(id, route) ?? <Nowhere />}</>;
}

function Nowhere() {
  useTitle('Not found');
  return (
    <div class="page">
      <Empty title="There is nothing at this address">
        It may have been mistyped. <Link to={listOf('campaigns')}>All campaigns</Link> are a good place to go on.
      </Empty>
    </div>
  );
}
