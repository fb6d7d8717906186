/** `/campaigns/:name`: the flow with live counts, its runs and its messages. */
import type { CampaignDetail } from '../../../../runtime/report/types.ts';
import { DETAIL_MS, usePolled } from '../../data/polling.ts';
import { useTitle } from '../../data/title.ts';
import { Refused } from '../../parts/empty.tsx';
import { Figures } from '../../parts/figures.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { FlowPicture } from '../../parts/picture/picture.tsx';
import { Prose } from '../../parts/prose.tsx';
import { Section } from '../../parts/section.tsx';
import { listOf } from '../../route.ts';
import { figuresOf } from '../campaigns/campaign-row.tsx';
import { UnderWay } from '../campaigns/under-way.tsx';
import { CampaignFacts } from './campaign-facts.tsx';
import { RecentMessages } from './recent-messages.tsx';
import { RecentRuns } from './recent-runs.tsx';

/** The page of one campaign. */
export function CampaignPage({ name }: { readonly name: string }) {
  const { data: campaign, failure } = usePolled<CampaignDetail>(`/api/campaigns/${encodeURIComponent(name)}`, DETAIL_MS);
  useTitle(name);
  return (
    <div class="page">
      <PageHead title={name} up={{ to: listOf('campaigns'), name: 'Campaigns' }}>
        {campaign?.documentation !== undefined && (
          <p class="page-about">
            <Prose text={campaign.documentation} />
          </p>
        )}
      </PageHead>
      <Refused failure={failure} />
      {campaign && (
        <>
          <div class="campaign-top">
            <Figures figures={figuresOf(campaign)} />
            <CampaignFacts campaign={campaign} />
          </div>
          <UnderWay work={campaign.work} />
          <Section title="Flow" beside={<Legend />} class="flow">
            <FlowPicture campaign={campaign} />
          </Section>
          <div class="beside">
            <RecentRuns campaign={name} />
            <RecentMessages campaign={name} />
          </div>
        </>
      )}
    </div>
  );
}

function Legend() {
  return (
    <p class="legend">
      <span class="legend-here" aria-hidden="true" />
      runs that stand there now
      <span class="legend-passed">passed</span> runs that came by so far
    </p>
  );
}
