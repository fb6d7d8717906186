/** Campaigns as rows with live counts. A row narrows the lists beside it to its campaign. */
import type { CampaignReport, Overview } from '../../../runtime/report/types.ts';
import { count, counted } from '../format.ts';
import type { Route } from '../route.ts';
import { Empty } from './empty.tsx';
import { Link } from './link.tsx';

interface CampaignsProps {
  readonly overview: Overview | undefined;
  readonly route: Route;
  readonly go: (to: Route) => void;
}

/** The section of all campaigns. */
export function Campaigns({ overview, route, go }: CampaignsProps) {
  return (
    <section aria-labelledby="campaigns-title">
      <h2 id="campaigns-title" class="pane-title">
        Campaigns
      </h2>
      {overview?.campaigns.length === 0 && (
        <Empty title="No campaign is deployed yet">
          Campaigns appear here as soon as the workspace has compiled. Write one in a <code>.campaign</code> file and start again.
        </Empty>
      )}
      <ul class="campaigns">
        {overview?.campaigns.map((campaign) => (
          <Campaign key={campaign.name} campaign={campaign} route={route} go={go} />
        ))}
      </ul>
    </section>
  );
}

function Campaign({ campaign, route, go }: { readonly campaign: CampaignReport } & Pick<CampaignsProps, 'route' | 'go'>) {
  const chosen = route.campaign === campaign.name;
  const to: Route = chosen ? { list: route.list } : { list: route.list, campaign: campaign.name };
  return (
    <li class="campaign" data-chosen={chosen}>
      <div class="campaign-head">
        <h3>
          <Link
            to={to}
            go={go}
            class="campaign-link"
            aria-current={chosen ? 'true' : 'false'}
            title={chosen ? 'Show all mails again' : 'Show only its mails'}
          >
            {campaign.name}
          </Link>
        </h3>
        <Revision campaign={campaign} />
      </div>
      {campaign.documentation !== undefined && <p class="campaign-about">{campaign.documentation}</p>}
      {campaign.triggers.length > 0 && <p class="campaign-when">when {campaign.triggers.join(' or ')}</p>}
      <Counts campaign={campaign} />
      <Remarks campaign={campaign} />
    </li>
  );
}

function Revision({ campaign }: { readonly campaign: CampaignReport }) {
  if (campaign.revision === undefined) return <span class="badge">no longer deployed</span>;
  return (
    <span class="campaign-revision" title={`Revision ${campaign.revision}`}>
      <span class="hidden">Revision </span>
      {campaign.revision.slice(0, 7)}
    </span>
  );
}

function Counts({ campaign }: { readonly campaign: CampaignReport }) {
  const { runs, mails } = campaign;
  const ends = runs.outcomes.map((end) => `${count(end.count)} ${end.outcome}`).join(', ');
  return (
    <dl class="counts">
      <Figure name="Waiting" value={runs.waiting} strong />
      <Figure name="Done" value={runs.done} title={ends} />
      <Figure name="Exited" value={runs.exited} />
      <Figure name="Goal" value={runs.goal} />
      <Figure name="Mails" value={mails.sent} />
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: number;
  readonly strong?: boolean;
  readonly title?: string;
}

function Figure({ name, value, strong = false, title }: FigureProps) {
  return (
    <div class="figure" data-strong={strong} data-zero={value === 0} title={title === '' ? undefined : title}>
      <dt>{name}</dt>
      <dd>{count(value)}</dd>
    </div>
  );
}

/** What is out of the ordinary, in words; nothing when all is well. */
function Remarks({ campaign }: { readonly campaign: CampaignReport }) {
  const { runs, mails, olderRevisions } = campaign;
  return (
    <>
      {runs.failed > 0 && <p class="remark remark-bad">{counted(runs.failed, 'run')} failed</p>}
      {mails.unknown > 0 && <p class="remark remark-bad">{counted(mails.unknown, 'mail')} may have gone: the answer was lost</p>}
      {mails.stopped > 0 && <p class="remark">{counted(mails.stopped, 'mail')} did not go</p>}
      {olderRevisions.map((older) => (
        <p key={older.revision} class="remark">
          {counted(older.waiting, 'run')} on revision {older.revision.slice(0, 7)} {older.waiting === 1 ? 'finishes' : 'finish'} there
        </p>
      ))}
    </>
  );
}
