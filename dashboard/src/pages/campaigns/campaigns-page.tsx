/** `/`: all campaigns with live counts, and what feeds them. */
import { useSurroundings } from '../../data/surroundings.ts';
import { useTitle } from '../../data/title.ts';
import { counted } from '../../format.ts';
import { Empty } from '../../parts/empty.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { CampaignRow } from './campaign-row.tsx';
import { InputCard } from './input-card.tsx';

/** The page; it needs the overview alone, which is there on every page. */
export function CampaignsPage() {
  const { overview } = useSurroundings();
  useTitle('Campaigns');
  return (
    <div class="page">
      <PageHead
        title="Campaigns"
        beside={overview && overview.campaigns.length > 0 && <span class="page-count">{overview.campaigns.length}</span>}
      >
        {overview && overview.campaigns.length > 0 && (
          <p class="page-about">
            {counted(overview.totals.runs, 'run')} of {counted(overview.totals.contacts, 'contact')} so far.
          </p>
        )}
      </PageHead>
      {overview?.campaigns.length === 0 && (
        <Empty title="No campaign is deployed yet">
          Campaigns appear here as soon as the workspace has compiled. Write one in a <code>.campaign</code> file and start again.
        </Empty>
      )}
      <div class="campaigns">
        {overview && overview.campaigns.length > 0 && <Columns />}
        <ul>
          {overview?.campaigns.map((campaign) => (
            <CampaignRow key={campaign.name} campaign={campaign} />
          ))}
        </ul>
      </div>
      {overview?.input && <InputCard input={overview.input} />}
    </div>
  );
}

/** Seen where there is room for columns; every number is named in its row too. */
function Columns() {
  return (
    <div class="campaign-columns" aria-hidden="true">
      <span>Campaign</span>
      <span class="campaign-column-numbers">
        {['Waiting', 'Done', 'Exited', 'Goal', 'Failed', 'Sent'].map((name) => (
          <span key={name}>{name}</span>
        ))}
      </span>
    </div>
  );
}
