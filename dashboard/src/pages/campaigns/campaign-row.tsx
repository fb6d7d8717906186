/** A campaign among the others. */
import type { CampaignReport } from '../../../../runtime/report/types.ts';
import { channelCounts } from '../../channels.ts';
import { counted, shortRevision } from '../../format.ts';
import { type Figure, Figures } from '../../parts/figures.tsx';
import { Link } from '../../parts/link.tsx';
import { Prose } from '../../parts/prose.tsx';
import { listOf, oneOf } from '../../route.ts';
import { SentBy } from './sent-by.tsx';
import { UnderWay } from './under-way.tsx';

/** Name, documentation, trigger and counts. The whole row leads to the campaign, each number to what it counts. */
export function CampaignRow({ campaign }: { readonly campaign: CampaignReport }) {
  const { name, documentation, triggers } = campaign;
  return (
    <li class="campaign">
      <div class="campaign-what">
        <h2>
          <Link to={oneOf('campaigns', name)} class="whole-row">
            {name}
          </Link>
          {campaign.revision === undefined && <span class="badge">no longer deployed</span>}
        </h2>
        {documentation !== undefined && (
          <p class="campaign-about">
            <Prose text={documentation} />
          </p>
        )}
        {triggers.length > 0 && <p class="campaign-when">when {triggers.join(' or ')}</p>}
        {campaign.mails.byChannel.length > 1 && (
          <p class="remark">
            Sent <SentBy campaign={campaign} />
          </p>
        )}
        <Remarks campaign={campaign} />
      </div>
      <Figures figures={figuresOf(campaign)} />
    </li>
  );
}

/** The numbers of a campaign, each with the list of what it counts. */
export function figuresOf({ name, runs, mails }: CampaignReport): readonly Figure[] {
  const ended = (outcome?: string) => listOf('runs', { campaign: name, status: 'ended', outcome });
  const ends = runs.outcomes.map((end) => `${end.count} ${end.outcome}`).join(', ');
  return [
    { name: 'Waiting', value: runs.waiting, look: 'live', to: listOf('runs', { campaign: name, status: 'live' }) },
    ...(runs.queued > 0 ? [{ name: 'Queued', value: runs.queued, to: listOf('runs', { campaign: name, status: 'live' }) }] : []),
    { name: 'Done', value: runs.done, to: ended(), ...(ends !== '' && { title: `Ended: ${ends}` }) },
    { name: 'Exited', value: runs.exited, to: ended('exited') },
    { name: 'Goal', value: runs.goal, to: ended('goal') },
    { name: 'Failed', value: runs.failed, look: 'bad', to: ended('failed') },
    { name: 'Sent', value: mails.sent, to: listOf('inbox', { campaign: name }), title: sentWords(mails.byChannel) },
  ];
}

/** `Went out: 12 by email, 3 by SMS`. */
const sentWords = (byChannel: CampaignReport['mails']['byChannel']): string =>
  byChannel.length === 0 ? 'No message went out yet' : `Went out: ${channelCounts(byChannel)}`;

/** What is out of the ordinary, in words; nothing when all is well. */
function Remarks({ campaign: { mails, olderRevisions, work } }: { readonly campaign: CampaignReport }) {
  return (
    <>
      <UnderWay work={work} />
      {mails.unknown > 0 && <p class="remark remark-bad">{counted(mails.unknown, 'message')} may have gone: the answer was lost</p>}
      {olderRevisions.map((older) => (
        <p key={older.revision} class="remark">
          {counted(older.waiting, 'run')} on revision <code>{shortRevision(older.revision)}</code>{' '}
          {older.waiting === 1 ? 'finishes' : 'finish'} there
        </p>
      ))}
    </>
  );
}
